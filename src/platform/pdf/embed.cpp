#include "platform/pdf/embed.hpp"

#include <hb-ot.h>
#include <hb-subset.h>

#include <algorithm>
#include <cmath>
#include <memory>

#include "platform/pdf/utf.hpp"

namespace tasuki::pdf {

namespace {

template <auto Destroy>
struct HbDeleter {
  template <class T>
  void operator()(T* p) const {
    Destroy(p);
  }
};
using SubsetInput = std::unique_ptr<hb_subset_input_t, HbDeleter<hb_subset_input_destroy>>;
using SubsetPlan = std::unique_ptr<hb_subset_plan_t, HbDeleter<hb_subset_plan_destroy>>;
using FacePtr = std::unique_ptr<hb_face_t, HbDeleter<hb_face_destroy>>;
using BlobPtr = std::unique_ptr<hb_blob_t, HbDeleter<hb_blob_destroy>>;

struct Subset {
  BlobPtr file;
  std::vector<uint16_t> new_glyphs;  // by position in `glyphs`
};

// A PDF reader needs outlines and metrics only; dropping the rest is most of the speed.
Subset subset_of(const Face& face, const std::vector<uint32_t>& glyphs) {
  SubsetInput input(hb_subset_input_create_or_fail());
  if (!input) throw FontError("font subsetting ran out of memory");
  hb_set_t* wanted = hb_subset_input_glyph_set(input.get());
  for (const uint32_t g : glyphs) hb_set_add(wanted, g);
  hb_set_t* dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
  for (const char* tag : {"GSUB", "GPOS", "GDEF", "BASE", "name", "OS/2", "cmap", "post", "gasp",
                          "vhea", "vmtx", "prep", "fpgm", "cvt ", "FFTM", "prop", "VORG"}) {
    hb_set_add(dropped, hb_tag_from_string(tag, 4));
  }
  hb_subset_input_set_flags(input.get(),
                            HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NO_PRUNE_UNICODE_RANGES);
  SubsetPlan plan(hb_subset_plan_create_or_fail(face.face(), input.get()));
  if (!plan) throw FontError("font cannot be subset: " + face.postscript_name());
  FacePtr made(hb_subset_plan_execute_or_fail(plan.get()));
  if (!made) throw FontError("font cannot be subset: " + face.postscript_name());
  const hb_map_t* renamed = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
  Subset subset;
  subset.file.reset(hb_face_reference_blob(made.get()));
  for (const uint32_t g : glyphs) {
    subset.new_glyphs.push_back(static_cast<uint16_t>(hb_map_get(renamed, g)));
  }
  return subset;
}

std::string_view bytes_of(hb_blob_t* blob) {
  unsigned size = 0;
  const char* data = hb_blob_get_data(blob, &size);
  return {data, size};
}

// Six capitals that tell two subsets of one font apart, as PDF demands; from the glyphs alone.
std::string subset_tag(const std::vector<uint32_t>& glyphs) {
  uint64_t hash = 14695981039346656037ULL;
  for (const uint32_t g : glyphs) hash = (hash ^ g) * 1099511628211ULL;
  std::string tag;
  for (int i = 0; i < 6; ++i, hash /= 26) tag += static_cast<char>('A' + hash % 26);
  return tag;
}

std::string hex4(uint32_t value) {
  std::string out(4, '0');
  for (size_t i = 4; i-- > 0; value >>= 4) out[i] = "0123456789ABCDEF"[value & 15];
  return out;
}

}  // namespace

uint16_t EmbeddedFont::code_of(uint32_t glyph, const std::string& utf8) {
  std::string key = std::to_string(glyph) + ' ' + utf8;
  const auto found = known_.find(key);
  if (found != known_.end()) return found->second;
  if (codes_.size() >= 0xFFFE) throw FontError("more than 65,534 characters in one file");
  codes_.push_back({glyph, utf8});
  const auto code = static_cast<uint16_t>(codes_.size());
  known_.emplace(std::move(key), code);
  return code;
}

double EmbeddedFont::assumed_width(uint32_t glyph) const {
  return std::round(face_->advance_em(glyph) * 1000);
}

std::string EmbeddedFont::widths() const {
  std::string out = "[1 [";
  for (const Code& c : codes_) {
    append_number(out, assumed_width(c.glyph));
    out += ' ';
  }
  out += "]]";
  return out;
}

std::string EmbeddedFont::to_unicode() const {
  std::string out =
      "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
      "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
      "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
      "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
  constexpr size_t kPerBlock = 100;  // the limit of the CMap format
  for (size_t i = 0; i < codes_.size(); i += kPerBlock) {
    const size_t end = std::min(codes_.size(), i + kPerBlock);
    out += std::to_string(end - i) + " beginbfchar\n";
    for (size_t k = i; k < end; ++k) {
      out += '<' + hex4(static_cast<uint32_t>(k + 1)) + "> <" + utf16_hex(codes_[k].utf8) + ">\n";
    }
    out += "endbfchar\n";
  }
  out += "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
  return out;
}

uint32_t EmbeddedFont::write(ObjectFile& file) const {
  std::vector<uint32_t> glyphs;
  glyphs.reserve(codes_.size());
  for (const Code& c : codes_) glyphs.push_back(c.glyph);
  const Subset subset = subset_of(*face_, glyphs);
  std::string glyph_map(2, '\0');  // code 0 is .notdef
  for (const uint16_t g : subset.new_glyphs) {
    glyph_map += static_cast<char>(g >> 8);
    glyph_map += static_cast<char>(g & 0xFF);
  }
  const std::string_view font_file = bytes_of(subset.file.get());
  const std::string name = subset_tag(glyphs) + '+' + face_->postscript_name();
  const double scale = 1000.0 / static_cast<double>(face_->units_per_em());
  std::string ascent;
  std::string descent;
  append_number(ascent, std::round(face_->ascender() * scale));
  append_number(descent, std::round(face_->descender() * scale));

  const uint32_t file_number =
      file.add_stream("/Length1 " + std::to_string(font_file.size()), font_file, 4);
  const uint32_t descriptor = file.add(
      "<</Type /FontDescriptor /FontName /" + name + " /Flags 4 /FontBBox [-1000 " + descent +
      " 2000 " + ascent + "] /ItalicAngle 0 /Ascent " + ascent + " /Descent " + descent +
      " /CapHeight " + ascent + " /StemV 80 /FontFile2 " + reference(file_number) + ">>");
  const uint32_t map_number = file.add_stream("", glyph_map);
  const uint32_t descendant =
      file.add("<</Type /Font /Subtype /CIDFontType2 /BaseFont /" + name +
               " /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>>"
               " /FontDescriptor " +
               reference(descriptor) + " /DW 1000 /W " + widths() + " /CIDToGIDMap " +
               reference(map_number) + ">>");
  const uint32_t unicode = file.add_stream("", to_unicode());
  return file.add("<</Type /Font /Subtype /Type0 /BaseFont /" + name +
                  " /Encoding /Identity-H /DescendantFonts [" + reference(descendant) +
                  "] /ToUnicode " + reference(unicode) + ">>");
}

}  // namespace tasuki::pdf
