#pragma once
// What an enumerator is called where people read it outside the screen, as in the cells of a file.
// The words stand beside the enumerators, in their order; `static_assert(words_complete<E>())`
// keeps them in step.

#include <array>
#include <string_view>

#include "base/describe.hpp"

namespace tasuki {

template <class E>
struct Words;  // specialise: static constexpr std::array<std::string_view, n> ja{…};

template <class E>
concept Worded = DescribedEnum<E> && requires {
  Words<E>::ja.size();
};

template <Worded E>
constexpr bool words_complete() {
  for (const std::string_view word : Words<E>::ja) {
    if (word.empty()) return false;
  }
  return Words<E>::ja.size() ==
         boost::mp11::mp_size<boost::describe::describe_enumerators<E>>::value;
}

template <Worded E>
constexpr std::string_view word_ja(E value) {
  std::string_view result = "";
  std::size_t index = 0;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto d) {
    if (d.value == value) result = Words<E>::ja[index];
    ++index;
  });
  return result;
}

}  // namespace tasuki
