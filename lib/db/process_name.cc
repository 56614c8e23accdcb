#include "db/process_name.h"

namespace db {

namespace {

std::string& name_of_process() {
  static std::string name;
  return name;
}

}  // namespace

void name_process(const std::string& name) { name_of_process() = name; }
const std::string& process_name() { return name_of_process(); }

}  // namespace db
