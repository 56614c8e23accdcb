#include "apps/shared/countries.h"

#include "domain/countries.h"
#include "tpl/shared/countries.h"

namespace card_form {

void show_countries(web::View& view, web::IncludeName mark, std::string_view chosen) {
  namespace t = tpl::shared_countries;
  view.keep(mark, t::kFile, web::FragmentKey{chosen}, [&](web::Scope& list) {
    for (const auto& country : domain::countries()) {
      list.add(t::COUNTRY).set(t::VALUE, country.code).set(t::LABEL, country.name)
          .show_if(country.code == chosen, t::CHECKED);
    }
  });
}

}  // namespace card_form
