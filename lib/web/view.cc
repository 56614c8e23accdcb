#include "web/view.h"

#include <ctemplate/per_expand_data.h>
#include <ctemplate/template.h>
#include <ctemplate/template_dictionary_interface.h>

#include <filesystem>
#include <stdexcept>

#include "base/log.h"
#include "tpl/shared/layout.h"
#include "web/version.h"

namespace web {

// A flat dictionary of our own for ctemplate's expander: half the cost of the stock one, and it knows what nobody has set.
class Dictionary final : public ctemplate::TemplateDictionaryInterface {
 public:
  explicit Dictionary(const Dictionary* around) : around_(around) {}

  struct Included {
    const char* file;
    std::unique_ptr<Dictionary> values;
  };

  // Names that are made at run time, for form fields, live as long as the dictionary that holds views of them.
  std::string_view kept(std::string name) { return names_.emplace_back(std::move(name)); }

  std::unordered_map<std::string_view, std::string> values;
  std::unordered_map<std::string_view, std::deque<Dictionary>> sections;  // empty deque: shown once
  std::unordered_map<std::string_view, std::vector<Included>> includes;

 protected:
  using Text = ctemplate::TemplateString;

  static std::string_view key(const Text& name) { return {name.data(), name.size()}; }

  const std::string* find(std::string_view name) const {
    for (const Dictionary* level = this; level != nullptr; level = level->around_) {
      if (const auto it = level->values.find(name); it != level->values.end()) return &it->second;
    }
    return nullptr;
  }

  Text GetValue(const Text& name) const override {
    if (const std::string* value = find(key(name))) return {value->data(), value->size()};
    // F_OWNER_NAME is the form field "owner-name"; a field that was not sent is empty.
    if (!key(name).starts_with("F_")) base::log::warning("view.unset", {{"name", key(name)}});
    return {"", 0};
  }

  const std::deque<Dictionary>* find_section(std::string_view name) const {
    for (const Dictionary* level = this; level != nullptr; level = level->around_) {
      if (const auto it = level->sections.find(name); it != level->sections.end()) return &it->second;
    }
    return nullptr;
  }

  bool IsHiddenSection(const Text& name) const override { return find_section(key(name)) == nullptr; }
  bool IsUnhiddenSection(const Text& name) const override { return find_section(key(name)) != nullptr; }

  const std::vector<Included>* find_include(std::string_view name) const {
    for (const Dictionary* level = this; level != nullptr; level = level->around_) {
      if (const auto it = level->includes.find(name); it != level->includes.end()) return &it->second;
    }
    return nullptr;
  }

  bool IsHiddenTemplate(const Text& name) const override { return find_include(key(name)) == nullptr; }
  const char* GetIncludeTemplateName(const Text& name, int at) const override {
    return (*find_include(key(name)))[static_cast<std::size_t>(at)].file;
  }

  struct SectionIterator final : Iterator {
    explicit SectionIterator(const std::deque<Dictionary>& all) : at(all.begin()), end(all.end()) {}
    bool HasNext() const override { return at != end; }
    const TemplateDictionaryInterface& Next() override { return *at++; }
    std::deque<Dictionary>::const_iterator at, end;
  };
  struct IncludeIterator final : Iterator {
    explicit IncludeIterator(const std::vector<Included>& all) : at(all.begin()), end(all.end()) {}
    bool HasNext() const override { return at != end; }
    const TemplateDictionaryInterface& Next() override { return *(at++)->values; }
    std::vector<Included>::const_iterator at, end;
  };

  Iterator* CreateSectionIterator(const Text& name) const override {
    return new SectionIterator{*find_section(key(name))};  // the expander owns and deletes it
  }
  Iterator* CreateTemplateIterator(const Text& name) const override {
    return new IncludeIterator{*find_include(key(name))};
  }
  void DumpToString(std::string*, int) const override {}

 private:
  const Dictionary* around_;
  std::deque<std::string> names_;
};

Scope& Scope::set(ValueName name, std::string_view text) {
  dictionary_->values[name.text] = text;
  return *this;
}

Scope& Scope::show(SectionName name) {
  dictionary_->sections[name.text];
  return *this;
}

Scope Scope::add(SectionName name) { return Scope{dictionary_->sections[name.text].emplace_back(dictionary_)}; }

Scope Scope::include(IncludeName name, const char* file) {
  auto& all = dictionary_->includes[name.text];
  all.push_back({file, std::make_unique<Dictionary>(dictionary_)});
  return Scope{*all.back().values};
}

std::string template_name(std::string_view field) {
  std::string name = "F_";
  for (char c : field) name += c == '-' ? '_' : c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  return name;
}

namespace {

std::string expand(const char* file, const Dictionary& dictionary) {
  ctemplate::Template* parsed = ctemplate::Template::GetTemplate(file, ctemplate::STRIP_WHITESPACE);
  std::string out;
  // False also means that an include is missing, after half a page was written: never let that out.
  if (parsed == nullptr || !parsed->ExpandWithData(&out, &dictionary, nullptr)) {
    throw std::runtime_error(std::string{"template cannot be expanded: "} + file);
  }
  return out;
}

}  // namespace

View::View(const char* file, App& app, const Visitor& visitor)
    : Scope(*new Dictionary{nullptr}), root_(dictionary_), app_(&app), file_(file) {
  namespace t = tpl::shared_layout;
  const auto& config = app.config();
  set(t::COMPANY, config.text("COMPANY_NAME"));
  set(t::COMPANY_PHONE, config.text("COMPANY_PHONE"));
  set(t::COMPANY_PHONE_DIGITS, base::replace_all(config.text("COMPANY_PHONE"), " ", ""));
  set(t::SALES_EMAIL, config.email("SALES_EMAIL"));
  set(t::SUPPORT_EMAIL, config.email("SUPPORT_EMAIL"));
  set(t::PUBLIC_URL, config.text("PUBLIC_URL"));
  set(t::CSRF, visitor.csrf);
  set(t::BUILD, version());
  show_if(config.flag("DEV"), t::DEV);
  if (!visitor.theme.empty()) add(t::THEME).set(t::THEME_NAME, visitor.theme);
  const std::string site = app.name();
  show_if(site == "signup", t::SIGNUP).show_if(site == "mgmt", t::MGMT).show_if(site == "am", t::AM);
  if (visitor.logged_in) {
    show(t::LOGGED_IN).set(t::LOGOUT_PATH, "/" + site + "/LOGOUT").set(t::LOGIN_NAME, visitor.name);
  }
  include(t::BODY, file);
}

View::View(View&&) noexcept = default;
View::~View() = default;

View& View::title(std::string_view text) {
  title_ = text;
  return *this;
}

View& View::form(const base::Form& form) {
  namespace t = tpl::shared_layout;
  for (const auto& [field, value] : form.fields()) dictionary_->values[dictionary_->kept(template_name(field))] = value;
  for (const auto& error : form.errors()) {
    const std::string& words = app_->messages().words(error.tag);
    const std::string name = template_name(error.field);
    dictionary_->sections[dictionary_->kept(name + "_INVALID")];
    auto& include = dictionary_->includes[dictionary_->kept(name + "_ERROR")];
    include.push_back({"field_error.tpl", std::make_unique<Dictionary>(dictionary_)});
    Scope{*include.back().values}.set(t::ERROR_FIELD, error.field).set(t::ERROR_WORDS, words);
    show(t::ERRORS);
    add(t::ERROR).set(t::ERROR_FIELD, error.field).set(t::ERROR_WORDS, words);
  }
  failed_ = failed_ || !form.ok();
  return *this;
}

Response View::render() {
  namespace t = tpl::shared_layout;
  set(t::TITLE, (failed_ ? "Error: " : "") + title_);
  Response response = html(expand(tpl::shared_layout::kFile, *root_));
  if (failed_) response.status = 422;
  return response;
}

void load_templates(const base::Config& config, const std::string& app_base_key) {
  ctemplate::Template::SetTemplateRootDirectory(config.text(app_base_key));
  ctemplate::Template::AddAlternateTemplateRootDirectory(config.text("COMMON_BASE"));
  for (const std::string& base : {app_base_key, std::string{"COMMON_BASE"}}) {
    for (const auto& entry : std::filesystem::directory_iterator(config.text(base))) {
      if (entry.path().extension() != ".tpl") continue;
      const std::string file = entry.path().filename().string();
      if (ctemplate::Template::GetTemplate(file, ctemplate::STRIP_WHITESPACE) == nullptr) {
        throw std::runtime_error("template " + entry.path().string() + " does not parse");
      }
    }
  }
}

void reload_changed_templates() { ctemplate::Template::ReloadAllIfChanged(); }

}  // namespace web
