// The picture of the company's seal (印影): a PNG that invoices may carry. A record keeps its own
// copy, so that a new seal never changes a paper of the past.

#include "company/company_store.hpp"
#include "company/routes.hpp"
#include "paper/seal.hpp"

namespace tasuki::company {
namespace {

struct SealForm {
  std::string png;  // base64
};
BOOST_DESCRIBE_STRUCT(SealForm, (), (png))

}  // namespace
}  // namespace tasuki::company

namespace tasuki {

template <>
struct Catalogue<company::SealForm> {
  static constexpr std::array fields{
      Field{.member = "png",
            .label_ja = "印影（PNG、base64）",
            .label_en = "Seal (PNG in base64)",
            .max = 4 * static_cast<std::int64_t>(paper::kMostSealBytes) / 3 + 4,
            .required = true}};
};
static_assert(catalogue_complete<company::SealForm>());

namespace company {
namespace {

SealView show(ReadTx& tx, const http::Call&) { return load_seal(tx); }

SealView put(WriteTx& tx, const http::Call&, const SealForm& form) {
  if (!paper::is_seal_picture(form.png)) {
    throw Problem(Code::invalid_input, Violations{{Code::bad_image, "/png"}});
  }
  save_seal(tx, form.png);
  return load_seal(tx);
}

http::Nothing discard(WriteTx& tx, const http::Call&, const http::Nothing&) {
  remove_seal(tx);
  return {};
}

}  // namespace

void seal_routes(http::Routes& routes) {
  const std::string path = "/api/company/seal";
  routes.get(path, http::office(Permission::none), show).says("自社の印影").sample("agency");
  routes.put(path, http::office(Permission::company_manage), put)
      .says("印影の登録")
      .sample(
          "agency", {},
          R"({"png":"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mM4ISf3HwAEugIE4QkN1wAAAABJRU5ErkJggg=="})");
  routes.remove(path, http::office(Permission::company_manage), discard)
      .says("印影の削除")
      .sample("agency");
}

}  // namespace company
}  // namespace tasuki
