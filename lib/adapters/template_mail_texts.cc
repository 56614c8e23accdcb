#include "adapters/template_mail_texts.h"

#include <ctemplate/template.h>
#include <ctemplate/template_dictionary.h>

#include <stdexcept>

namespace adapters {

ports::MailText TemplateMailTexts::fill(const std::string& name, const base::NameValues& values) {
  const std::string file = directory_ + "/" + name + ".tpl";
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
