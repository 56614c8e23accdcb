// What a page shows: values, sections and includes for one template, expanded to a string by ctemplate with auto-escaping.
// Values are text only: markup lives in templates. A name that a template asks for and nobody has set is a warning in the log,
// which fails the tests.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/form.h"
#include "base/ids.h"
#include "base/money.h"
#include "web/app.h"
#include "web/fragments.h"
#include "web/name.h"

namespace web {

class Dictionary;

// One level of values. Names not set here are looked up in the level around it.
class Scope {
 public:
  explicit Scope(Dictionary& dictionary) : dictionary_(&dictionary) {}

  Scope& set(ValueName name, std::string_view text);
  Scope& set(ValueName name, const char* text) { return set(name, std::string_view{text}); }
  Scope& set(ValueName name, const std::string& text) { return set(name, std::string_view{text}); }
  Scope& set(ValueName name, base::Money amount) { return set(name, base::display(amount)); }
  template <class T>
    requires requires(const T& v) { base::Codec<T>::str(v); }
  Scope& set(ValueName name, const T& value) {
    return set(name, std::string_view{base::str(value)});
  }

  Scope& show(SectionName name);
  Scope& show_if(bool wanted, SectionName name) { return wanted ? show(name) : *this; }
  // One repetition of a section.
  Scope add(SectionName name);
  // One expansion of another template at an include mark.
  Scope include(IncludeName name, const char* file);

 private:
  friend class View;
  Dictionary* dictionary_;
};

class View : public Scope {
 public:
  // The page's own template; it is put into shared/layout.tpl. `file` is one of the generated kFile constants.
  View(const char* file, App& app, const Visitor& visitor);
  View(View&&) noexcept;
  ~View();

  View& title(std::string_view text);
  // Values as they were typed, and beside each failed field its words: for a field "owner-name" the value OWNER_NAME, the
  // section OWNER_NAME_INVALID and the include OWNER_NAME_ERROR; and the summary above the page.
  View& form(const base::Form& form);

  // An include that is the same for everybody with the same key: expanded once and kept by the worker (web/fragments.h). `fill`
  // sets its values, from what `key` names and nothing else. The names of the page around it are unknown to it: no CSRF token,
  // field or error of a visitor gets in.
  View& keep(IncludeName name, const char* file, const FragmentKey& key, const std::function<void(Scope&)>& fill);

  // Throws std::runtime_error when the template is missing or broken.
  [[nodiscard]] Response render();

 private:
  struct Memory;
  View(std::unique_ptr<Memory> memory, const char* file, App& app, const Visitor& visitor);

  std::unique_ptr<Memory> memory_;
  App* app_;
  bool failed_ = false;
  std::string title_;
};

// Looks up the directories, parses every template below them; throws std::runtime_error naming the first broken one.
void load_templates(const base::Config& config, const std::string& app_base_key);
// In developer mode: reads templates that have changed, and drops what was made from them.
void reload_changed_templates(Fragments& made);

// "owner-name" -> "OWNER_NAME".
[[nodiscard]] std::string template_name(std::string_view field);

}  // namespace web
