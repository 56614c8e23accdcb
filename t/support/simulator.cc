// boost/property_tree wants it.
#define BOOST_BIND_GLOBAL_PLACEHOLDERS
#include "t/support/simulator.h"

#include <curl/curl.h>

#include <boost/property_tree/json_parser.hpp>
#include <chrono>
#include <memory>
#include <sstream>
#include <stdexcept>
#include <thread>

namespace t {

namespace {

std::size_t collect(char* data, std::size_t, std::size_t count, void* target) {
  static_cast<std::string*>(target)->append(data, count);
  return count;
}

Reply transfer(const std::string& url, const std::string* body, const std::string& content_type) {
  const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> handle{curl_easy_init(), &curl_easy_cleanup};
  curl_slist* raw = curl_slist_append(nullptr, ("Content-Type: " + content_type).c_str());
  const std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> headers{raw, &curl_slist_free_all};
  Reply reply;
  curl_easy_setopt(handle.get(), CURLOPT_URL, url.c_str());
  curl_easy_setopt(handle.get(), CURLOPT_PROXY, "");
  curl_easy_setopt(handle.get(), CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(handle.get(), CURLOPT_TIMEOUT, 60L);
  curl_easy_setopt(handle.get(), CURLOPT_WRITEFUNCTION, &collect);
  curl_easy_setopt(handle.get(), CURLOPT_WRITEDATA, &reply.body);
  if (body != nullptr) {
    curl_easy_setopt(handle.get(), CURLOPT_HTTPHEADER, headers.get());
    curl_easy_setopt(handle.get(), CURLOPT_POST, 1L);
    curl_easy_setopt(handle.get(), CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(body->size()));
    curl_easy_setopt(handle.get(), CURLOPT_POSTFIELDS, body->data());
  }
  if (curl_easy_perform(handle.get()) != CURLE_OK) return reply;
  curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &reply.status);
  const char* location = nullptr;
  curl_easy_getinfo(handle.get(), CURLINFO_REDIRECT_URL, &location);
  if (location != nullptr) reply.location = location;
  return reply;
}

using Tree = boost::property_tree::ptree;

void flatten(const Tree& tree, const std::string& prefix, Entry& entry) {
  for (const auto& [name, value] : tree) {
    if (value.empty()) {
      entry[prefix + name] = value.data();
    } else {
      flatten(value, prefix + name + '.', entry);
    }
  }
}

Tree parse(const std::string& json) {
  std::istringstream in(json);
  Tree tree;
  boost::property_tree::read_json(in, tree);
  return tree;
}

std::vector<std::string> command_of(const std::string& script, const std::vector<std::string>& arguments,
                                    Simulator::Control control, const TempDir& directory) {
  // Debian's interpreter, because aiosmtpd is its package.
  std::vector<std::string> command = {"/usr/bin/python3",    script, "--port", "0", "--port-file",
                                      directory.path("port")};
  if (control == Simulator::Control::own_port) {
    command.insert(command.end(), {"--control-port-file", directory.path("control")});
  }
  command.insert(command.end(), arguments.begin(), arguments.end());
  return command;
}

int wait_for_port(const std::string& file, Child& process) {
  for (int wait = 0; wait < 1500 && process.running(); ++wait) {
    if (const std::string port = read_file(file); !port.empty()) return std::stoi(port);
    std::this_thread::sleep_for(std::chrono::milliseconds{10});
  }
  throw std::runtime_error("the simulator did not start: " + file);
}

}  // namespace

Reply http_get(const std::string& url) { return transfer(url, nullptr, "text/plain"); }

Reply http_post(const std::string& url, const std::string& body, const std::string& content_type) {
  return transfer(url, &body, content_type);
}

Simulator::Simulator(const std::string& script, const std::vector<std::string>& arguments, Control control)
    : process_(command_of(script, arguments, control, directory_)) {
  port_ = wait_for_port(directory_.path("port"), process_);
  control_port_ = control == Control::own_port ? wait_for_port(directory_.path("control"), process_) : port_;
}

std::string Simulator::control_url(const std::string& name) const {
  return "http://127.0.0.1:" + std::to_string(control_port_) + "/_control/" + name;
}

std::string Simulator::control(const std::string& name, const std::string& json) const {
  const Reply reply = http_post(control_url(name), json, "application/json");
  if (reply.status != 200) throw std::runtime_error("control " + name + ": " + reply.body);
  return reply.body;
}

std::string Simulator::ask(const std::string& name) const {
  const Reply reply = http_get(control_url(name));
  if (reply.status != 200) throw std::runtime_error("control " + name + ": " + reply.body);
  return reply.body;
}

std::vector<Entry> Simulator::list(const std::string& name) const {
  std::vector<Entry> entries;
  for (const auto& [unnamed, object] : parse(ask(name))) flatten(object, "", entries.emplace_back());
  return entries;
}

Entry Simulator::object(const std::string& json) {
  Entry entry;
  flatten(parse(json), "", entry);
  return entry;
}

}  // namespace t
