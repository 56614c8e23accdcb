// Names in templates, made by templates/names.awk.
#pragma once

namespace web {

struct ValueName {
  const char* text;
};
struct SectionName {
  const char* text;
};
struct IncludeName {
  const char* text;
};

}  // namespace web
