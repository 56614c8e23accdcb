#include "adapters/template_mail_texts.h"

#include <ctemplate/template.h>
#include <ctemplate/template_dictionary.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <vector>

namespace adapters {

namespace {

// ctemplate prints nothing for a name that nobody has set, so the names are looked up in the text itself.
std::vector<std::string> names_in(const std::string& file) {
  std::ostringstream read;
  read << std::ifstream(file).rdbuf();
  const std::string text = read.str();
  std::vector<std::string> names;
  for (std::size_t at = 0; (at = text.find("{{", at)) != std::string::npos;) {
    at += 2;
    names.push_back(text.substr(at, text.find("}}", at) - at));
  }
  return names;
}

}  // namespace

TemplateMailTexts::TemplateMailTexts(std::string directory) : directory_(std::move(directory)) {
  for (const auto& entry : std::filesystem::directory_iterator(directory_)) {
    if (entry.path().extension() != ".tpl") continue;
    if (ctemplate::Template::GetTemplate(entry.path().string(), ctemplate::DO_NOT_STRIP) == nullptr) {
      throw std::runtime_error("mail text " + entry.path().string() + " does not parse");
    }
  }
}

ports::MailText TemplateMailTexts::fill(const std::string& name, const base::NameValues& values) {
  const std::string file = directory_ + "/" + name + ".tpl";
  for (const std::string& wanted : names_in(file)) {
    const auto given = [&](const auto& value) { return value.first == wanted; };
    if (std::none_of(values.begin(), values.end(), given)) throw std::runtime_error(file + " asks for " + wanted);
  }
  ctemplate::TemplateDictionary dictionary{name};
  for (const auto& [key, value] : values) dictionary.SetValue(key, value);
  std::string text;
  ctemplate::Template* parsed = ctemplate::Template::GetTemplate(file, ctemplate::DO_NOT_STRIP);
  if (parsed == nullptr || !parsed->Expand(&text, &dictionary)) {
    throw std::runtime_error("mail text cannot be expanded: " + file);
  }
  const auto end = text.find('\n');
  if (end == std::string::npos) throw std::runtime_error("mail text has no subject line: " + file);
  // A name may hold anything but a line end when it gets here; a subject is one line whatever happens.
  return {base::replace_all(text.substr(0, end), "\r", ""), text.substr(end + 1)};
}

}  // namespace adapters
