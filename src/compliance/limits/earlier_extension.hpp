#pragma once
// What a client enters of an extension that was decided before the platform (法40条の2第3項・4項).

#include "compliance/hearing/hearing.hpp"

namespace tasuki::compliance {

// An extension that was decided before the platform, with the hearing that it rests on.
struct ExtensionInput {
  std::string establishment_key;
  Date extends_conflict_on{};
  Date to_on{};
  std::optional<Date> heard_on;
  std::string heard_from;  // 過半数労働組合, or the representative
  std::string opinion;
  std::string decided_by;
  std::string note;  // from which record it was taken
};
BOOST_DESCRIBE_STRUCT(ExtensionInput, (),
                      (establishment_key, extends_conflict_on, to_on, heard_on, heard_from, opinion,
                       decided_by, note))
// What the law asks of it (法40条の2第3項・4項): it continues a limit that the history gives, was
// heard inside that limit's window, and the window is over; else the hearing is held here.
Violations violations_of(const ExtensionInput& input, const Limit& limit, Date today);

}  // namespace tasuki::compliance

namespace tasuki {

template <>
struct Catalogue<compliance::ExtensionInput> {
  static constexpr std::array fields{
      Field{"establishment_key", "事業所", "Establishment", "", 0, 200, true},
      Field{"extends_conflict_on", "延長前の抵触日", "Conflict date before", "法40条の2第3項", 0, 0,
            true},
      Field{"to_on", "延長した期間の末日", "Extended to", "法40条の2第3項", 0, 0, true},
      Field{"heard_on", "意見を聴いた日", "Heard on", "法40条の2第4項", 0, 0, true},
      Field{"heard_from", "意見を聴いた過半数労働組合・過半数代表者", "Who was heard",
            "法40条の2第4項", 0, 200, true},
      Field{"opinion", "意見の概要", "Opinion", "則33条の3第3項", 0, 1000, true},
      Field{"decided_by", "延長を決定した者", "Decided by", "法40条の2第3項", 0, 200, true},
      Field{"note", "もとにした記録", "Taken from", "", 0, 500, true}};
};
static_assert(catalogue_complete<compliance::ExtensionInput>());

}  // namespace tasuki
