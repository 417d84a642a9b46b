#include "contract/gate/gate.hpp"

#include <algorithm>

namespace tasuki::contract {
namespace {

constexpr std::string_view kNothing = "";

// A sentence inside another one.
std::string without_stop(std::string sentence) {
  for (const std::string_view stop : {std::string_view("。"), std::string_view(".")}) {
    if (sentence.ends_with(stop)) sentence.resize(sentence.size() - stop.size());
  }
  return sentence;
}

void fill(std::string& link, std::string_view name, std::int64_t id) {
  if (const auto at = link.find(name); at != std::string::npos) {
    link.replace(at, name.size(), std::to_string(id));
  }
}

}  // namespace

std::string Finding::situation() const {
  std::string all;
  for (const std::string& param : params) all += (all.empty() ? "" : " ") + param;
  return all;
}

void Hits::add(std::vector<std::string> params, std::string pointer) {
  if (params.empty() && row_.code == Code::item_missing) {
    params.push_back(std::string(row_.title_ja));
  }
  found_.push_back({&row_,
                    row_.code,
                    pointer.empty() ? std::string(row_.pointer) : std::move(pointer),
                    std::string(row_.law),
                    std::move(params),
                    {}});
}

void Hits::add(Violation violation) {
  found_.push_back({&row_,
                    violation.code,
                    std::move(violation.pointer),
                    violation.law.empty() ? std::string(row_.law) : std::move(violation.law),
                    std::move(violation.params),
                    {}});
}

std::string inside_ja(const Finding& finding) {
  return without_stop(message_ja(finding.code, finding.params));
}

std::string inside_en(const Finding& finding) {
  return without_stop(message_en(finding.code, finding.params));
}

void answer_with(Findings& findings, const std::vector<KeptReason>& reasons) {
  for (Finding& finding : findings) {
    if (finding.red()) continue;
    for (const KeptReason& kept : reasons) {  // the newest is last
      if (kept.rule == finding.rule->id && kept.pointer == finding.pointer &&
          kept.situation == finding.situation()) {
        finding.answer = kept.given;
      }
    }
  }
}

const Finding* find_yellow(const Findings& findings, const GateAnswer& answer) {
  const auto found = std::find_if(findings.begin(), findings.end(), [&](const Finding& f) {
    return !f.red() && f.rule->id == answer.rule && f.pointer == answer.pointer;
  });
  return found == findings.end() ? nullptr : &*found;
}

Findings as_told_to_client(Findings findings) {
  for (Finding& finding : findings) {
    if (finding.rule->told != Told::agency_only) continue;
    finding.code = Code::duty_of_agency;
    finding.pointer = kNothing;
    finding.law = finding.rule->law;  // that of one fact would tell it: 労基法61条 is a minor
    finding.params = {std::string(finding.rule->title_ja)};
    if (finding.answer) finding.answer->reason = kNothing;
  }
  return findings;
}

Findings as_told_to_agency(Findings findings) {
  for (Finding& finding : findings) {
    if (finding.rule->told != Told::client_only) continue;
    const bool duty = finding.rule->told_ja.empty();
    if (duty) finding.code = Code::duty_of_client;
    finding.params = {std::string(duty ? finding.rule->title_ja : finding.rule->told_ja)};
  }
  return findings;
}

std::string fix_screen(const Finding& finding, const About& about) {
  if (finding.code == Code::duty_of_agency) return "";
  // The wage itself is mended where it is set, what it is measured by where that is kept.
  if (finding.code == Code::agreement_missing || finding.code == Code::place_not_in_agreement) {
    return "/agreements";
  }
  if (finding.code == Code::circular_missing || finding.code == Code::circular_entry_missing) {
    return "/wage-circulars";
  }
  const bool ahead = about.assignment_id == 0;
  std::string link(ahead && finding.rule->link == kWages ? kEmployments : finding.rule->link);
  if (ahead && link.find("{assignment}") != std::string::npos) return "";
  if (about.contract_id == 0 && link.find("{contract}") != std::string::npos) {
    link.resize(std::min(link.find('?'), link.size()));  // the list alone
  }
  fill(link, "{contract}", about.contract_id);
  fill(link, "{assignment}", about.assignment_id);
  fill(link, "{worker}", about.worker_id);
  return link;
}

bool passes(const Findings& findings) {
  return std::none_of(findings.begin(), findings.end(),
                      [](const Finding& f) { return f.red() || f.open(); });
}

Violations stops(const Findings& findings, const std::string& prefix) {
  Violations result;
  for (const Finding& f : findings) {
    if (f.red()) {
      result.push_back({f.code, prefix + f.pointer, f.law, f.params});
    } else if (f.open()) {
      result.push_back({Code::gate_reason_needed,
                        prefix + f.pointer,
                        f.law,
                        {std::string(f.rule->title_ja), inside_ja(f), std::string(f.rule->title_en),
                         inside_en(f)}});
    }
  }
  return result;
}

void require_pass(const Findings& findings) { require_none(stops(findings)); }

}  // namespace tasuki::contract
