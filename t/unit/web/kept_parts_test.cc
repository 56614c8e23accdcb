// Parts of a page that are kept: the same bytes as without, escaped once, alone, and read anew when their template changes.
#include <chrono>
#include <filesystem>

#include "base/config.h"
#include "t/support/temp_dir.h"
#include "t/support/test.h"
#include "web/view.h"

namespace {

constexpr web::IncludeName kFirst{"FIRST"};
constexpr web::IncludeName kSecond{"SECOND"};
constexpr web::ValueName kName{"NAME"};
constexpr const char* kPart = "part.tpl";
constexpr const char* kPragma = "{{%AUTOESCAPE context=\"HTML\"}}";

struct Templates {
  t::TempDir directory;
  base::Config config;

  Templates() : config(read()) {
    write("page.tpl", "[{{>FIRST}}][{{>SECOND}}]");
    write(kPart, "<b title=\"{{NAME}}\">{{NAME}}</b>");
    write("token.tpl", "({{CSRF}})");
    web::load_templates(config, "SIGNUP_BASE");
  }
  void write(const std::string& name, const std::string& text) const { t::write_file(directory.path(name), kPragma + text); }

 private:
  base::Config read() const {
    std::string text = "SIGNUP_BASE=" + directory.path("") + "\nCOMMON_BASE=templates/shared\nDEV=1\n";
    for (const auto& key : base::config_keys()) {
      if (!key.required || text.find(std::string{key.name} + "=") != std::string::npos) continue;
      const bool url = key.kind == base::KeyKind::url;
      const bool email = key.kind == base::KeyKind::email;
      text += std::string{key.name} + "=" + (url ? "http://127.0.0.1:9/" : email ? "a@example.com" : "1") + "\n";
    }
    t::write_file(directory.path("jc.conf"), text);
    std::filesystem::permissions(directory.path("jc.conf"), std::filesystem::perms::owner_read);
    return base::Config::load(directory.path("jc.conf"));
  }
};

// ctemplate has one set of directories for the whole program.
const Templates& templates() {
  static const Templates instance;
  return instance;
}

struct TestApp final : web::App {
  TestApp() : web::App(templates().config, {}) {}
  std::string name() const override { return "signup"; }
  std::string cookie_name() const override { return "c"; }
  std::string fresh_token() override { return "token"; }
  std::string index_path() const override { return "/"; }
};

struct Page {
  TestApp app;
  web::Visitor visitor;
  int filled = 0;

  void part(web::View& view, web::IncludeName mark, const std::string& name) {
    view.keep(mark, kPart, web::FragmentKey{name}, [&](web::Scope& values) {
      ++filled;
      values.set(kName, name);
    });
  }
  // What stands at the two marks of the page.
  std::string show(const std::string& first, const std::string& second) {
    web::View view{"page.tpl", app, visitor};
    view.title("Test");
    part(view, kFirst, first);
    part(view, kSecond, second);
    return between(view.render().body);
  }
  static std::string between(const std::string& body) {
    const auto from = body.find('[');
    return body.substr(from, body.rfind(']') + 1 - from);
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(web_kept_parts, Page)

BOOST_AUTO_TEST_CASE(the_same_key_gives_the_same_bytes_and_is_filled_once) {
  const std::string page = show("a", "b");
  BOOST_TEST(page == "[<b title=\"a\">a</b>][<b title=\"b\">b</b>]");
  BOOST_TEST(show("a", "b") == page);
  BOOST_TEST(filled == 2);
  BOOST_TEST(show("b", "c") == "[<b title=\"b\">b</b>][<b title=\"c\">c</b>]");
  BOOST_TEST(filled == 3);
}

BOOST_AUTO_TEST_CASE(values_are_escaped_once_the_first_time_and_later) {
  const std::string once = "<b title=\"&lt;i&gt; &amp; &quot;\">&lt;i&gt; &amp; &quot;</b>";
  for (int time = 0; time < 2; ++time) BOOST_TEST(show("<i> & \"", "x") == "[" + once + "][<b title=\"x\">x</b>]");
}

BOOST_AUTO_TEST_CASE(what_looks_like_a_template_in_a_value_is_text) {
  const std::string name = "{{CSRF}} {{>BODY}} {{#X}}\n  {{!";
  visitor.csrf = "secret";
  for (int time = 0; time < 2; ++time) {
    const std::string page = show(name, "x");
    BOOST_TEST(page.find("{{CSRF}} {{&gt;BODY}} {{#X}}") != std::string::npos);
    BOOST_TEST(page.find("secret") == std::string::npos);
  }
}

BOOST_AUTO_TEST_CASE(nothing_of_the_page_around_gets_into_a_part) {
  visitor.csrf = "secret";
  web::View view{"page.tpl", app, visitor};
  view.title("Test");
  view.keep(kFirst, "token.tpl", web::FragmentKey{}, [](web::Scope&) {});
  part(view, kSecond, "x");
  BOOST_TEST(between(view.render().body).starts_with("[()]"));
}

BOOST_AUTO_TEST_CASE(more_parts_than_are_kept_are_all_shown) {
  web::View view{"page.tpl", app, visitor};
  view.title("Test");
  std::string expected = "[";
  for (int i = 0; i < 200; ++i) {
    const std::string name = "n" + std::to_string(i);
    part(view, kFirst, name);
    expected += "<b title=\"" + name + "\">" + name + "</b>";
  }
  BOOST_TEST(between(view.render().body) == expected + "][]");
  BOOST_TEST(app.fragments().size() < 100U);
}

BOOST_AUTO_TEST_CASE(a_template_that_has_changed_is_seen) {
  show("a", "b");
  templates().write(kPart, "<i>{{NAME}}</i>");
  const auto later = std::filesystem::file_time_type::clock::now() + std::chrono::seconds{2};
  std::filesystem::last_write_time(templates().directory.path(kPart), later);
  web::reload_changed_templates(app.fragments());
  BOOST_TEST(show("a", "b") == "[<i>a</i>][<i>b</i>]");
  templates().write(kPart, "<b title=\"{{NAME}}\">{{NAME}}</b>");
  std::filesystem::last_write_time(templates().directory.path(kPart), later + std::chrono::seconds{2});
  web::reload_changed_templates(app.fragments());
}

BOOST_AUTO_TEST_SUITE_END()
