// What the connections of this process are known as at the server ("mgmt", "jcctl worker"), so that the page that shows who
// holds locks can say whose they are. Set once, before the first connection; without it the server is told nothing.
#pragma once

#include <string>

namespace db {

void name_process(const std::string& name);
[[nodiscard]] const std::string& process_name();

}  // namespace db
