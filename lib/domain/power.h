// Switching outlets, as the sites see it: what may be said about an outlet, who may ask for what, and the strips themselves.
// Nothing here speaks to a strip; the worker does (domain/power_work).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/audit.h"
#include "domain/saved.h"
#include "ports/secret_box.h"
#include "tables/outlets.h"
#include "tables/power_strips.h"

namespace domain {

enum class OutletShows { on, off, unknown, switching, not_responding, refused, wrong_answer, not_read, out_of_service };

// What is known now: the state as it was read, never the one that was asked for.
[[nodiscard]] OutletShows outlet_shows(const tables::outlets::Row& outlet, base::Timestamp now);
// "On", "Turning off…", "Not responding".
[[nodiscard]] std::string outlet_words(const tables::outlets::Row& outlet, base::Timestamp now);
// Nothing is on its way.
[[nodiscard]] bool outlet_settled(const tables::outlets::Row& outlet, base::Timestamp now);
// What can be done to it now; empty while it is being switched, is not known well enough, or is shared by two systems.
[[nodiscard]] std::vector<base::PowerAction> outlet_offers(const tables::outlets::Row& outlet, base::Timestamp now);

// For a badge: "ok", "warn", "bad", or nothing.
[[nodiscard]] std::string_view outlet_tone(const tables::outlets::Row& outlet, base::Timestamp now);
// What a page asks again and again while an outlet is being switched: {"text","tone","done"}.
[[nodiscard]] std::string outlet_json(const tables::outlets::Row& outlet, base::Timestamp now);

// Why a command is not taken; each has words in messages.en.
inline constexpr std::string_view kPowerRefusals[] = {"power_shared",   "power_out_of_service", "power_busy",        "power_too_soon",
                                                      "power_not_known", "power_as_it_is",       "power_other_system"};

// Writes the command down, for the worker. Returns the tag of a refusal, or nothing. `system` must still be the one on the outlet
// (what the person has confirmed), if one is given.
[[nodiscard]] std::optional<std::string> ask_power(db::Writer& db, const Actor& actor, base::PowerPortId port, base::PowerAction wanted,
                                                   std::optional<base::SystemId> system, base::Timestamp now);

struct StripSecrets {
  base::Secret community;
  base::Secret auth;
  base::Secret privacy;
};
// Adds a strip with id 0, changes any other. Secrets that are empty stay as they are; the trail says which were changed, never what
// they are. Versions 1 and 2c need the strip's flag and a community; 3 needs a user and two keys.
[[nodiscard]] Saved save_strip(db::Writer& db, ports::SecretBox& box, const Actor& actor, const tables::power_strips::Row& strip,
                                    const StripSecrets& secrets, base::Timestamp now);
// "strip:7/auth": what a secret of a strip is sealed about.
[[nodiscard]] std::string secret_of_strip(base::PowerStripId strip, std::string_view which);

}  // namespace domain
