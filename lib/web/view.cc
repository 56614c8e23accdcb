#include "web/view.h"

#include <ctemplate/per_expand_data.h>
#include <ctemplate/template.h>
#include <ctemplate/template_dictionary_interface.h>

#include <cstring>
#include <filesystem>
#include <memory_resource>
#include <stdexcept>
#include <vector>

#include "base/log.h"
#include "tpl/shared/layout.h"
#include "web/version.h"

namespace web {

// A dictionary of our own for ctemplate's expander. Everything in it lies in the arena of its view and goes with it at once, so
// that a page of a thousand values costs a handful of allocations; and it knows what nobody has set. Levels are small, hence
// lists in the order of setting.
class Dictionary final : public ctemplate::TemplateDictionaryInterface {
 public:
  using Arena = std::pmr::monotonic_buffer_resource;

  struct Value {
    std::string_view name;
    std::string_view text;
  };
  struct Section {
    std::string_view name;
    std::pmr::vector<const Dictionary*> repetitions;  // none: shown once
  };
  struct Included {
    const char* file;
    const Dictionary* values;
  };
  struct Include {
    std::string_view name;
    std::pmr::vector<Included> all;
  };

  Dictionary(const Dictionary* around, Arena& arena)
      : around_(around), arena_(arena), values_(&arena), sections_(&arena), includes_(&arena) {}

  std::string_view kept(std::string_view text) {
    if (text.empty()) return {"", 0};
    char* copy = static_cast<char*>(arena_.allocate(text.size(), 1));
    std::memcpy(copy, text.data(), text.size());
    return {copy, text.size()};
  }

  void set(std::string_view name, std::string_view text) {
    for (Value& value : values_) {
      if (value.name == name) {
        value.text = kept(text);
        return;
      }
    }
    values_.push_back({name, kept(text)});
  }

  // Text that outlives the page is not copied.
  void lend(std::string_view name, std::string_view text) { values_.push_back({name, text}); }

  Section& section(std::string_view name) {
    for (Section& known : sections_) {
      if (known.name == name) return known;
    }
    return sections_.emplace_back(Section{name, std::pmr::vector<const Dictionary*>{&arena_}});
  }
  Dictionary& repeat(std::string_view name) {
    Dictionary& inner = inside();
    section(name).repetitions.push_back(&inner);
    return inner;
  }

  Dictionary& include(std::string_view name, const char* file) {
    Dictionary& inner = inside();
    for (Include& known : includes_) {
      if (known.name != name) continue;
      known.all.push_back({file, &inner});
      return inner;
    }
    includes_.emplace_back(Include{name, std::pmr::vector<Included>{&arena_}}).all.push_back({file, &inner});
    return inner;
  }

 protected:
  using Text = ctemplate::TemplateString;

  static std::string_view key(const Text& name) { return {name.data(), name.size()}; }

  Text GetValue(const Text& name) const override {
    for (const Dictionary* level = this; level != nullptr; level = level->around_) {
      for (const Value& value : level->values_) {
        if (value.name == key(name)) return {value.text.data(), value.text.size()};
      }
    }
    // F_OWNER_NAME is the form field "owner-name"; a field that was not sent is empty.
    if (!key(name).starts_with("F_")) base::log::warning("view.unset", {{"name", key(name)}});
    return {"", 0};
  }

  const Section* find_section(std::string_view name) const {
    for (const Dictionary* level = this; level != nullptr; level = level->around_) {
      for (const Section& section : level->sections_) {
        if (section.name == name) return &section;
      }
    }
    return nullptr;
  }

  bool IsHiddenSection(const Text& name) const override { return find_section(key(name)) == nullptr; }
  bool IsUnhiddenSection(const Text& name) const override { return find_section(key(name)) != nullptr; }

  const Include* find_include(std::string_view name) const {
    for (const Dictionary* level = this; level != nullptr; level = level->around_) {
      for (const Include& include : level->includes_) {
        if (include.name == name) return &include;
      }
    }
    return nullptr;
  }

  bool IsHiddenTemplate(const Text& name) const override { return find_include(key(name)) == nullptr; }
  const char* GetIncludeTemplateName(const Text& name, int at) const override {
    return find_include(key(name))->all[static_cast<std::size_t>(at)].file;
  }

  struct SectionIterator final : Iterator {
    explicit SectionIterator(const Section& section) : at(section.repetitions.begin()), end(section.repetitions.end()) {}
    bool HasNext() const override { return at != end; }
    const TemplateDictionaryInterface& Next() override { return **at++; }
    std::pmr::vector<const Dictionary*>::const_iterator at, end;
  };
  struct IncludeIterator final : Iterator {
    explicit IncludeIterator(const Include& include) : at(include.all.begin()), end(include.all.end()) {}
    bool HasNext() const override { return at != end; }
    const TemplateDictionaryInterface& Next() override { return *(at++)->values; }
    std::pmr::vector<Included>::const_iterator at, end;
  };

  Iterator* CreateSectionIterator(const Text& name) const override {
    return new SectionIterator{*find_section(key(name))};  // the expander owns and deletes it
  }
  Iterator* CreateTemplateIterator(const Text& name) const override {
    return new IncludeIterator{*find_include(key(name))};
  }
  void DumpToString(std::string*, int) const override {}

 private:
  // Lives in the arena and owns nothing outside it, so that it needs no destructor call.
  Dictionary& inside() {
    return *new (arena_.allocate(sizeof(Dictionary), alignof(Dictionary))) Dictionary{this, arena_};
  }

  const Dictionary* around_;
  Arena& arena_;
  std::pmr::vector<Value> values_;
  std::pmr::vector<Section> sections_;
  std::pmr::vector<Include> includes_;
};

struct View::Memory {
  Dictionary::Arena arena{16 * 1024};
  Dictionary root{nullptr, arena};
  std::vector<Fragments::Text> shown;  // root refers to them
};

Scope& Scope::set(ValueName name, std::string_view text) {
  dictionary_->set(name.text, text);
  return *this;
}

Scope& Scope::show(SectionName name) {
  dictionary_->section(name.text);
  return *this;
}

Scope Scope::add(SectionName name) { return Scope{dictionary_->repeat(name.text)}; }

Scope Scope::include(IncludeName name, const char* file) { return Scope{dictionary_->include(name.text, file)}; }

std::string template_name(std::string_view field) {
  std::string name = "F_";
  for (char c : field) name += c == '-' ? '_' : c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  return name;
}

namespace {

constexpr std::size_t kUsualPage = 40 * 1024;

// Includes a text that has been expanded, and so escaped, before. Values are never read as templates, whatever is in them.
constexpr const char* kAsItIs = "as it is";
constexpr const char* kText = "TEXT";

std::string expand(const char* file, const Dictionary& dictionary) {
  ctemplate::Template* parsed = ctemplate::Template::GetTemplate(file, ctemplate::STRIP_WHITESPACE);
  std::string out;
  out.reserve(kUsualPage);
  // False also means that an include is missing, after half a page was written: never let that out.
  if (parsed == nullptr || !parsed->ExpandWithData(&out, &dictionary, nullptr)) {
    throw std::runtime_error(std::string{"template cannot be expanded: "} + file);
  }
  return out;
}

}  // namespace

View::View(const char* file, App& app, const Visitor& visitor) : View(std::make_unique<Memory>(), file, app, visitor) {}

View::View(std::unique_ptr<Memory> memory, const char* file, App& app, const Visitor& visitor)
    : Scope(memory->root), memory_(std::move(memory)), app_(&app) {
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
  if (!visitor.logged_in || !app.furnish(*this, visitor)) show(t::PLAIN_BAR);
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
  for (const auto& [field, value] : form.fields()) dictionary_->set(dictionary_->kept(template_name(field)), value);
  for (const auto& error : form.errors()) {
    const std::string& words = app_->messages().words(error.tag);
    const std::string name = template_name(error.field);
    dictionary_->section(dictionary_->kept(name + "_INVALID"));
    Scope{dictionary_->include(dictionary_->kept(name + "_ERROR"), "field_error.tpl")}
        .set(t::ERROR_FIELD, error.field)
        .set(t::ERROR_WORDS, words);
    show(t::ERRORS);
    add(t::ERROR).set(t::ERROR_FIELD, error.field).set(t::ERROR_WORDS, words);
  }
  failed_ = failed_ || !form.ok();
  return *this;
}

View& View::keep(IncludeName name, const char* file, const FragmentKey& key, const std::function<void(Scope&)>& fill) {
  const FragmentKey whole{std::string_view{file}, key.text()};
  Fragments::Text text = app_->fragments().find(whole);
  if (!text) {
    Memory alone;
    Scope values{alone.root};
    fill(values);
    text = app_->fragments().keep(whole, expand(file, alone.root));
  }
  dictionary_->include(name.text, kAsItIs).lend(kText, *text);
  memory_->shown.push_back(std::move(text));
  return *this;
}

Response View::render() {
  namespace t = tpl::shared_layout;
  set(t::TITLE, (failed_ ? "Error: " : "") + title_);
  Response response = html(expand(tpl::shared_layout::kFile, memory_->root));
  if (failed_) response.status = 422;
  return response;
}

void load_templates(const base::Config& config, const std::string& app_base_key) {
  ctemplate::Template::SetTemplateRootDirectory(config.text(app_base_key));
  ctemplate::Template::AddAlternateTemplateRootDirectory(config.text("COMMON_BASE"));
  ctemplate::StringToTemplateCache(kAsItIs, std::string{"{{"} + kText + "}}", ctemplate::STRIP_WHITESPACE);
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

void reload_changed_templates(Fragments& made) {
  ctemplate::Template::ReloadAllIfChanged();
  made.clear();
}

}  // namespace web
