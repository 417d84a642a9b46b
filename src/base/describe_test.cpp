#include "base/describe.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace tasuki {
namespace {

struct Shop {
  std::string name;
  int seats = 0;
};
BOOST_DESCRIBE_STRUCT(Shop, (), (name, seats))

struct Desk {
  std::string name;
  int seats = 0;
};
BOOST_DESCRIBE_STRUCT(Desk, (), (name, seats))

struct Lamp {
  std::string name;
  int seats = 0;
};
BOOST_DESCRIBE_STRUCT(Lamp, (), (name, seats))

BOOST_DEFINE_ENUM_CLASS(Colour, red, dark_blue)

}  // namespace

template <>
struct Catalogue<Shop> {
  static constexpr std::array fields{
      Field{.member = "name", .label_ja = "名称", .label_en = "Name", .max = 20, .required = true},
      Field{.member = "seats", .label_ja = "席数", .label_en = "Seats", .min = 0}};
};
template <>
struct Catalogue<Desk> {  // in another order
  static constexpr std::array fields{
      Field{.member = "seats", .label_ja = "席数", .label_en = "Seats"},
      Field{.member = "name", .label_ja = "名称", .label_en = "Name"}};
};

namespace {

TEST(BaseDescribe, VisitsMembersInOrderOfDescription) {
  Shop shop{"仙台", 3};
  std::vector<std::string> names;
  for_each_member(shop, [&](std::string_view name, auto&) { names.emplace_back(name); });
  EXPECT_EQ(names, (std::vector<std::string>{"name", "seats"}));
  EXPECT_EQ(member_count<Shop>, 2u);
}

TEST(BaseDescribe, TheCatalogueKeepsStepWithTheStruct) {
  static_assert(catalogue_complete<Shop>());
  static_assert(!catalogue_complete<Desk>());
  static_assert(!Catalogued<Lamp>);
  EXPECT_EQ(field_of<Shop>("name")->max, 20);
  EXPECT_EQ(field_of<Shop>("colour"), nullptr);
  EXPECT_EQ(field_of<Lamp>("name"), nullptr);
}

TEST(BaseDescribe, TheTextOfAnEnumeratorIsItsName) {
  static_assert(enum_text(Colour::dark_blue) == "dark_blue");
  Colour colour = Colour::red;
  EXPECT_TRUE(enum_from_text("dark_blue", colour));
  EXPECT_EQ(colour, Colour::dark_blue);
  for (const char* wrong : {"Dark_blue", "blue", "", "1", "dark_blue "}) {
    EXPECT_FALSE(enum_from_text(wrong, colour)) << wrong;
    EXPECT_EQ(colour, Colour::dark_blue) << wrong;
  }
}

}  // namespace
}  // namespace tasuki
