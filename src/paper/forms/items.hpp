#pragma once
// The law's list of items of each paper, as data (statutory/form_items/<form>.csv), and the check
// of a record against it. Columns:
//   item_no, pointers (JSON pointers into the record, separated by spaces; * = every row),
//   label_ja (as it stands on the paper), article, mandatory (yes, no, conditional),
//   condition (for conditional: /pointer, !/pointer, /pointer=text or /pointer!=text; a * stands
//   for the same row as in the pointer; several, with a space between, must all hold; the value of
//   a list is its number of rows, of something not given the empty text), effective_from, source.

#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/date.hpp"
#include "base/describe.hpp"
#include "base/era.hpp"
#include "base/minutes.hpp"
#include "base/yen.hpp"

namespace tasuki::forms {

enum class Mandatory { yes, no, conditional };

struct FormItem {
  std::string item_no;
  std::vector<std::string> pointers;
  std::string label_ja;
  std::string article;
  Mandatory mandatory = Mandatory::yes;
  std::string condition;
  Date effective_from{};
};

// The list as it stands in the edition of a day: of the rows with one item_no, those with the
// latest effective_from that is not after it. Before the first edition: the first.
std::vector<FormItem> items_on(const std::vector<FormItem>& items, Date on);

// The days from which the list has another content, ascending.
std::vector<Date> editions_of(const std::vector<FormItem>& items);

struct MissingItem {
  std::string label_ja;
  std::string article;
  std::string pointer;  // where it should be given, rows numbered from 0
  bool operator==(const MissingItem&) const = default;
};

// Throws law::BadStatutoryTable.
std::vector<FormItem> parse_form_items(std::string_view csv);

// One member of a record, whatever its type.
struct Leaf {
  std::string pointer;
  bool blank =
      false;  // empty text or list, Date{}, number or length 0; a struct when all in it is blank
  std::string value;  // for conditions: the text, true/false, the enumerator
  std::string shown;  // what a paper must show of it: texts and dates; "" for the rest
};

// The members that an item asks for in this record: those its pointers name and, for a conditional
// item, whose condition holds. Throws law::BadStatutoryTable when a pointer without *, or the
// condition, names no member.
std::vector<Leaf> leaves_for(const std::vector<Leaf>& leaves, const FormItem& item);

// All mandatory items that the record lacks, in order of the list. Throws as leaves_for().
std::vector<MissingItem> missing_items(const std::vector<Leaf>& leaves,
                                       const std::vector<FormItem>& items);

// Whether the pointer, in which * stands for any row number, names the leaf.
bool pointer_matches(std::string_view pattern, std::string_view pointer);

namespace detail {

template <class T>
bool add_leaves(const T& value, const std::string& pointer, std::vector<Leaf>& out);

template <class T>
bool add_rows(const std::vector<T>& rows, const std::string& pointer, std::vector<Leaf>& out) {
  const size_t own = out.size();
  out.push_back({pointer, rows.empty(), std::to_string(rows.size()), ""});
  for (size_t i = 0; i < rows.size(); ++i) {
    add_leaves(rows[i], pointer + "/" + std::to_string(i), out);
  }
  return out[own].blank;
}

template <class T>
bool add_members(const T& record, const std::string& pointer, std::vector<Leaf>& out) {
  const size_t own = out.size();
  out.push_back({pointer, true, "", ""});
  bool blank = true;
  for_each_member(record, [&](std::string_view name, const auto& member) {
    blank = add_leaves(member, pointer + "/" + std::string(name), out) && blank;
  });
  out[own].blank = blank;
  return blank;
}

template <class T>
inline constexpr bool is_vector = false;
template <class T>
inline constexpr bool is_vector<std::vector<T>> = true;

// Returns whether the value is blank.
template <class T>
bool add_leaves(const T& value, const std::string& pointer, std::vector<Leaf>& out) {
  Leaf leaf{pointer, false, "", ""};
  if constexpr (is_vector<T>) {
    return add_rows(value, pointer, out);
  } else if constexpr (std::is_same_v<T, std::string>) {
    leaf = {pointer, value.empty(), value, value};
  } else if constexpr (std::is_same_v<T, bool>) {
    leaf.value = value ? "true" : "false";
  } else if constexpr (std::is_integral_v<T>) {
    leaf.blank = value == 0;
    leaf.value = std::to_string(value);
  } else if constexpr (DescribedEnum<T>) {
    leaf.value = enum_text(value);
  } else if constexpr (std::is_same_v<T, Date>) {
    leaf.blank = value == Date{};
    if (!leaf.blank) leaf = {pointer, false, text(value), era_text(value)};
  } else if constexpr (std::is_same_v<T, YearMonth>) {
    leaf.blank = !value.ok() || value == month_containing(Date{});  // of a day that is not given
    if (!leaf.blank) leaf = {pointer, false, text(value), era_text(value)};
  } else if constexpr (std::is_same_v<T, Yen>) {
    leaf.blank = value.value == 0;
    leaf.value = std::to_string(value.value);
  } else if constexpr (std::is_same_v<T, Minutes>) {
    leaf.blank = value.value == 0;
    leaf.value = std::to_string(value.value);
  } else if constexpr (std::is_same_v<T, DayMinute>) {  // 0:00 is a time like any other
    leaf.value = std::to_string(value.value);
  } else {
    static_assert(Described<T>, "a record is made of described structs and plain values");
    return add_members(value, pointer, out);
  }
  const bool blank = leaf.blank;
  out.push_back(std::move(leaf));
  return blank;
}

}  // namespace detail

// Every member of the record, outermost first; the record itself has the pointer "".
template <Described Record>
std::vector<Leaf> leaves_of(const Record& record) {
  std::vector<Leaf> leaves;
  detail::add_leaves(record, "", leaves);
  return leaves;
}

template <Described Record>
std::vector<MissingItem> missing_items(const Record& record, const std::vector<FormItem>& items) {
  return missing_items(leaves_of(record), items);
}

}  // namespace tasuki::forms
