#include "web/app.h"

namespace web {

App::App(const base::Config& config, std::span<const Page> pages)
    : config_(config), pages_(pages), messages_(config.text("COMMON_BASE") + "/messages.en") {}

bool App::allows(const Visitor&, std::string_view right) const { return right == kAnyone; }

}  // namespace web
