#pragma once
// CSV for people and their spreadsheets: RFC 4180 with CRLF, as UTF-8 with a byte-order mark or as
// Shift_JIS (Windows code page 932). Text that a spreadsheet would take for a formula (a leading
// = + - @, tab) gets an apostrophe in front; numbers stay as they are. A cell says what the screen
// says: an enumerator is its word, yes and no are はい and いいえ, and ids of rows are left out.

#include <string>
#include <string_view>
#include <vector>

#include "base/describe.hpp"
#include "base/problem.hpp"
#include "base/words.hpp"
#include "platform/db/sql.hpp"

namespace tasuki::csv {

enum class Charset { utf8, cp932 };
BOOST_DESCRIBE_ENUM(Charset, utf8, cp932)

constexpr std::string_view content_type(Charset charset) {
  return charset == Charset::utf8 ? "text/csv; charset=utf-8" : "text/csv; charset=Shift_JIS";
}

// One field as it stands in the file.
std::string text_field(std::string_view text);
// Joins fields that are already written, with CRLF at the end.
std::string line(const std::vector<std::string>& fields);

// What stands in a file for a character that its character set lacks: the common form of a name's
// character (𠮷 吉), the plain form (é e, ㊿ 50), nothing for a variation selector, else 〓.
struct Replacement {
  std::string from;  // "U+E0101" for what has no look of its own
  std::string to;
};
// Each lacking character once, at most `most` of them.
std::vector<Replacement> replacements(std::string_view utf8, Charset charset,
                                      std::size_t most = 50);
// The bytes of the file. Unless it may substitute, throws Problem(invalid_input) naming the
// characters that cannot be written and what would stand for them.
std::string encode(std::string_view utf8, Charset charset, bool substitute = false);

template <class T>
struct is_worded_list : std::false_type {};
template <Worded E>
struct is_worded_list<std::vector<E>> : std::true_type {};

// A cell of a table. An instant is the time in Japan.
template <class T>
std::string field(const T& value) {
  if constexpr (sql::is_optional<T>::value) {
    return value ? field(*value) : std::string();
  } else if constexpr (std::is_same_v<T, bool>) {
    return value ? "はい" : "いいえ";
  } else if constexpr (DescribedEnum<T>) {
    static_assert(Worded<T>, "a file says an enumerator's word: give Words<> beside the enum");
    return text_field(word_ja(value));
  } else if constexpr (is_worded_list<T>::value) {
    std::string list;
    for (const auto one : value) list += (list.empty() ? "" : "、") + std::string(word_ja(one));
    return text_field(list);
  } else if constexpr (std::is_same_v<T, Instant>) {
    const Instant in_japan = value + std::chrono::hours(9);
    const std::string written = tasuki::text(in_japan);
    return written.substr(0, 10) + " " + written.substr(11, 8);
  } else if constexpr (std::is_integral_v<T> || std::is_same_v<T, Yen> ||
                       std::is_same_v<T, Minutes> || std::is_same_v<T, DayMinute> ||
                       sql::is_id<T>::value || std::is_same_v<T, Date> ||
                       std::is_same_v<T, YearMonth>) {
    return sql::param(value).value_or("");
  } else {
    return text_field(sql::param(value).value_or(""));
  }
}

// The log of acts names rows by their numbers; elsewhere a number of ours says nothing to people.
template <class Row>
inline constexpr bool kNamesRows = false;

// Versions, ids and keys for comparing are left out of files.
template <class Row, class Member>
constexpr bool is_shown(std::string_view name) {
  if (name == "version") return false;
  if (kNamesRows<Row>) return true;
  return name != "id" && !sql::is_id<Member>::value && !name.ends_with("_id") &&
         !name.ends_with("_key");
}

// What a list adds to the form that heads its columns: names read from other tables.
inline constexpr std::array kJoined{Field{"agency_name", "派遣元", "Agency"},
                                    Field{"client_name", "派遣先", "Client"},
                                    Field{"client_by_proxy", "派遣先の代行", "Client by proxy"},
                                    Field{"client_code", "取引先コード", "Client's number"},
                                    Field{"state", "状態", "State"},
                                    Field{"establishment_name", "事業所", "Establishment"},
                                    Field{"account_name", "不在者", "Who is absent"},
                                    Field{"delegate_name", "代理者", "Who acts instead"},
                                    Field{"name", "氏名", "Name"},
                                    Field{"title", "役職", "Title"},
                                    Field{"active", "使用中", "In use"},
                                    Field{"last_sign_in_at", "前回のサインイン", "Last sign-in"},
                                    Field{"locked_at", "ロック日時", "Locked at"}};

// The label of the catalogue of Labels, else that of a joined name; "" when there is none.
template <class Labels>
constexpr std::string_view label_of(std::string_view name) {
  // Not field_of(): under sanitizers no pointer compares with null in a constant expression.
  if constexpr (Catalogued<Labels>) {
    for (const Field& field : Catalogue<Labels>::fields) {
      if (field.member == name) return field.label_ja;
    }
  }
  for (const Field& joined : kJoined) {
    if (joined.member == name) return joined.label_ja;
  }
  return "";
}

template <class Row, class Labels>
constexpr bool all_labelled() {
  bool all = true;
  boost::mp11::mp_for_each<Members<Row>>([&](auto d) {
    using Member = std::remove_cvref_t<decltype(std::declval<Row>().*d.pointer)>;
    all = all && (!is_shown<Row, Member>(d.name) || !label_of<Labels>(d.name).empty());
  });
  return all;
}

template <Described Row, class Labels = Row>
std::string header() {
  static_assert(all_labelled<Row, Labels>(), "a column of this file has no label");
  std::vector<std::string> names;
  boost::mp11::mp_for_each<Members<Row>>([&](auto d) {
    using Member = std::remove_cvref_t<decltype(std::declval<Row>().*d.pointer)>;
    if (is_shown<Row, Member>(d.name)) names.push_back(text_field(label_of<Labels>(d.name)));
  });
  return line(names);
}

// A row whose codes are stored as text says their words itself: static word(member, code).
template <class Row>
concept SaysWords = requires {
  Row::word(std::string_view{}, std::string_view{});
};

template <Described Row>
std::string line_of(const Row& row) {
  std::vector<std::string> fields;
  for_each_member(row, [&](std::string_view name, const auto& member) {
    using Member = std::remove_cvref_t<decltype(member)>;
    if (!is_shown<Row, Member>(name)) return;
    if constexpr (SaysWords<Row> && std::is_same_v<Member, std::string>) {
      fields.push_back(text_field(Row::word(name, member)));
    } else {
      fields.push_back(field(member));
    }
  });
  return line(fields);
}

}  // namespace tasuki::csv
