#pragma once
// One engine for both gates. A rule is a row of a table: what it is called, its article, whether it
// stops (red: the law forbids or voids) or asks for a reason (yellow: 指針, 「望ましい」), which
// field it points at, which paper is missing and where that is mended. The rows of the contract are
// in contract_gate*.cpp, those of the assignment in assignment_gate.cpp; each looks at its Facts
// alone.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.hpp"
#include "base/describe.hpp"
#include "base/problem.hpp"

namespace tasuki::contract {

BOOST_DEFINE_ENUM_CLASS(Colour, red, yellow)

// Whose side mends it.
BOOST_DEFINE_ENUM_CLASS(Mender, agency, client)

// Who may be told what was found. A finding that rests on one side's private facts names to the
// other the duty alone.
enum class Told { both, agency_only, client_only };

struct RuleRow {
  std::string_view id;  // never renamed: reasons and to-dos refer to it
  Colour colour = Colour::red;
  std::string_view law;
  std::string_view pointer;  // default; a hit may name a closer one
  std::string_view title_ja;
  std::string_view title_en;
  Code code{};  // the sentence
  Mender mender = Mender::agency;
  // The very place that mends it; "{contract}", "{assignment}" and "{worker}" are those in
  // question.
  // "" = the field of the contract's form that `pointer` names.
  std::string_view link = "";
  std::string_view paper = "";  // the kind of paper that is missing
  Told told = Told::both;
  // What the other side reads in place of the fact, where it is no duty; "" = the duty's title.
  std::string_view told_ja = "";
  std::string_view told_en = "";
};

struct GivenReason {
  std::string reason;
  std::string given_by;
  std::string given_side;
  Instant given_at{};
};
BOOST_DESCRIBE_STRUCT(GivenReason, (), (reason, given_by, given_side, given_at))

struct Finding {
  const RuleRow* rule = nullptr;
  Code code{};
  std::string pointer;
  std::string law;
  std::vector<std::string> params;
  std::optional<GivenReason> answer;  // yellow only

  bool red() const { return rule->colour == Colour::red; }
  // Yellow that nobody has given a reason for.
  bool open() const { return !red() && !answer; }
  // What was found, beyond rule and field: a reason holds for this alone.
  std::string situation() const;
};
using Findings = std::vector<Finding>;

// Where a rule writes what it found.
class Hits {
 public:
  explicit Hits(const RuleRow& row, Findings& found) : row_(row), found_(found) {}

  // "" = the row's own pointer.
  void add(std::vector<std::string> params = {}, std::string pointer = {});
  void when(bool breach, std::vector<std::string> params = {}, std::string pointer = {}) {
    if (breach) add(std::move(params), std::move(pointer));
  }
  // What a rule found that answers with params, or nothing.
  void with(std::optional<std::vector<std::string>> params) {
    if (params) add(*std::move(params));
  }
  // With code, pointer and article of its own.
  void add(Violation violation);

 private:
  const RuleRow& row_;
  Findings& found_;
};

template <class Facts>
struct GateRule {
  RuleRow row;
  void (*look)(const Facts&, Hits&) = nullptr;
};

// Every finding, in order of the table.
template <class Facts>
void run_rules(std::span<const GateRule<Facts>> rules, const Facts& facts, Findings& found) {
  for (const GateRule<Facts>& rule : rules) {
    Hits hits(rule.row, found);
    rule.look(facts, hits);
  }
}

// A reason as it was kept, or as it comes with a request.
struct KeptReason {
  std::string rule;
  std::string pointer;
  std::string situation;
  GivenReason given;
};
void answer_with(Findings& findings, const std::vector<KeptReason>& reasons);

// What comes from a person: the reason for one yellow finding.
struct GateAnswer {
  std::string rule;
  std::string pointer;
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(GateAnswer, (), (rule, pointer, reason))

// What was found, to stand inside another sentence.
std::string inside_ja(const Finding& finding);
std::string inside_en(const Finding& finding);

// The yellow finding that is answered; nullptr when there is none.
const Finding* find_yellow(const Findings& findings, const GateAnswer& answer);

// The duty instead of what rests on the other side's private facts.
Findings as_told_to_client(Findings findings);
// The agency writes the contract: it is still told which of its fields, and what to do where that
// is no duty of the client's.
Findings as_told_to_agency(Findings findings);

// The wage on a contract; before somebody is assigned it is that of the 労働契約.
inline constexpr std::string_view kWages = "/contracts/{contract}?tab=wages&worker={worker}";
inline constexpr std::string_view kEmployments = "/workers/{worker}?open=employments";

// No red, and every yellow has its reason.
bool passes(const Findings& findings);
// What was asked about: 0 = there is none, or it is not stored yet.
struct About {
  std::int64_t contract_id = 0;
  std::int64_t assignment_id = 0;
  std::int64_t worker_id = 0;
};
// Where a finding is mended; "" = masked, or at its field of the form in which it was found.
std::string fix_screen(const Finding& finding, const About& about);
// What stops: red, and yellow without a reason (gate_reason_needed), each pointer below `prefix`.
Violations stops(const Findings& findings, const std::string& prefix = "");
// Throws invalid_input with `stops`.
void require_pass(const Findings& findings);

}  // namespace tasuki::contract

namespace tasuki {

template <>
struct Catalogue<contract::GateAnswer> {
  static constexpr std::array fields{Field{"rule", "規則", "Rule", "", 0, 60, true},
                                     Field{"pointer", "項目", "Field", "", 0, 200},
                                     Field{"reason", "理由", "Reason", "", 0, 1000, true}};
};
static_assert(catalogue_complete<contract::GateAnswer>());

}  // namespace tasuki
