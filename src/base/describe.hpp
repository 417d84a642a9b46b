#pragma once
// One description of a struct, many forms of it: JSON, SQL row, CSV column, OpenAPI schema, screen
// label. Boost.Describe names the members; the catalogue adds what a name cannot say. A struct that
// users fill in has a catalogue; `static_assert(catalogue_complete<T>())` keeps it in step.

#include <array>
#include <boost/describe.hpp>
#include <boost/mp11.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

namespace tasuki {

// What the catalogue says of one member. Text limits count Unicode scalar values; number limits are
// inclusive.
struct Field {
  std::string_view member;    // C++ member = column = JSON key
  std::string_view label_ja;  // what the screen and the papers call it
  std::string_view label_en;
  std::string_view law = "";  // article that demands it, or ""
  std::int64_t min = INT64_MIN;
  std::int64_t max = INT64_MAX;  // number: largest value; text: longest; vector: most rows
  bool required = false;         // text and vector: may not be empty
  bool personal = false;         // personal data: never logged, never sent across parties unasked
};

template <class T>
struct Catalogue;  // specialise: static constexpr std::array fields{Field{…}, …};

template <class T>
concept Described = boost::describe::has_describe_members<T>::value && !std::is_union_v<T>;

template <class T>
concept DescribedEnum = boost::describe::has_describe_enumerators<T>::value;

template <class T>
concept Catalogued = Described<T> && requires {
  Catalogue<T>::fields.size();
};

template <class T>
using Members = boost::describe::describe_members<T, boost::describe::mod_public>;

template <class T>
constexpr std::size_t member_count = boost::mp11::mp_size<Members<T>>::value;

// Calls f(name, value) for each member, in order of description.
template <class T, class F>
requires Described<std::remove_const_t<T>>
void for_each_member(T& object, F&& f) {
  boost::mp11::mp_for_each<Members<std::remove_const_t<T>>>(
      [&](auto d) { f(std::string_view(d.name), object.*d.pointer); });
}

template <class T>
constexpr const Field* field_of(std::string_view member) {
  if constexpr (Catalogued<T>) {
    for (const Field& field : Catalogue<T>::fields) {
      if (field.member == member) return &field;
    }
  }
  return nullptr;
}

// One row per member, in the same order.
template <Catalogued T>
constexpr bool catalogue_complete() {
  if (Catalogue<T>::fields.size() != member_count<T>) return false;
  std::size_t index = 0;
  bool same = true;
  boost::mp11::mp_for_each<Members<T>>([&](auto d) {
    same = same && Catalogue<T>::fields[index].member == std::string_view(d.name);
    ++index;
  });
  return same;
}

// The text of an enumerator is its name, in C++, SQL, JSON and TypeScript alike.
template <DescribedEnum E>
constexpr std::string_view enum_text(E value) {
  std::string_view result = "";
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto d) {
    if (d.value == value) result = d.name;
  });
  return result;
}

template <DescribedEnum E>
constexpr bool enum_from_text(std::string_view text, E& value) {
  bool found = false;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto d) {
    if (text == std::string_view(d.name)) {
      value = d.value;
      found = true;
    }
  });
  return found;
}

}  // namespace tasuki
