// One simulator of t/sim as a child process on a free port, with its control calls. Tests run from the tree's
// root.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "t/support/child.h"
#include "t/support/temp_dir.h"

namespace t {

struct Reply {
  long status = 0;  // 0: no answer
  std::string body;
  std::string location;  // of a redirect, which is not followed
};

// A plain request, form-encoded when there is a body. For talking to simulators, not a part of what is
// tested.
[[nodiscard]] Reply http_get(const std::string& url);
[[nodiscard]] Reply http_post(const std::string& url, const std::string& body,
                              const std::string& content_type = "application/x-www-form-urlencoded");

using Entry = std::map<std::string, std::string>;  // one JSON object; inner objects as "headers.Subject"

class Simulator {
 public:
  enum class Control { same_port, own_port };

  // `script` is a path below the tree, such as t/sim/payflow.py.
  explicit Simulator(const std::string& script, const std::vector<std::string>& arguments = {},
                     Control control = Control::same_port);

  [[nodiscard]] int port() const { return port_; }
  [[nodiscard]] std::string host() const { return "127.0.0.1:" + std::to_string(port_); }
  [[nodiscard]] std::string url() const { return "http://" + host(); }

  // A control call; anything but success is an exception with the simulator's words.
  std::string control(const std::string& name, const std::string& json) const;
  [[nodiscard]] std::string ask(const std::string& name) const;
  [[nodiscard]] std::vector<Entry> list(const std::string& name) const;
  void reset() const { control("reset", "{}"); }

  static Entry object(const std::string& json);

 private:
  [[nodiscard]] std::string control_url(const std::string& name) const;
  TempDir directory_;
  Child process_;
  int port_ = 0;
  int control_port_ = 0;
};

}  // namespace t
