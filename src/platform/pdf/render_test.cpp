#include <gtest/gtest.h>
#include <png.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <thread>

#include "platform/pdf/sheet.hpp"

namespace tasuki::pdf {
namespace {

std::string png_of(uint32_t side, uint32_t format) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = image.height = side;
  image.format = format;
  std::vector<unsigned char> pixels(PNG_IMAGE_SIZE(image), 0x80);
  png_alloc_size_t size = 0;
  png_image_write_to_memory(&image, nullptr, &size, 0, pixels.data(), 0, nullptr);
  std::string out(size, '\0');
  png_image_write_to_memory(&image, out.data(), &size, 0, pixels.data(), 0, nullptr);
  return out;
}

Sheet sample() {
  Sheet sheet(
      {.title = "見本（テスト）", .number = "T-1", .running_head = "控え", .watermark = "確認用"});
  sheet.heading("見本")
      .section("一 区分")
      .paragraph("本文。𠮷田 葛󠄀城 ☑済 か\u3099 か\u309A ｾﾝﾀﾞｲ")
      .rule();
  Rows t({20, 60});
  t.row(label("氏名"), value("仙台 太郎").seal(Seal::outline()));
  t.row(label("印影"),
        value("株式会社").seal(Seal::picture(decode_png(png_of(8, PNG_FORMAT_RGBA)))));
  t.row(label("承認"), blank().seal(Seal::stamp("宮城")));
  sheet.rows(std::move(t));
  return sheet;
}

// The output of a command that reads the file's name at its end; nullopt when it is not installed.
struct Output {
  int status;
  std::string text;
};
Output run_on(const std::string& command, const std::string& pdf, const std::string& after = "") {
  const auto path =
      std::filesystem::temp_directory_path() / ("render_test_" + std::to_string(getpid()) + ".pdf");
  std::ofstream(path, std::ios::binary) << pdf;
  FILE* pipe = popen((command + " " + path.string() + after + " 2>&1").c_str(), "r");
  std::string text;
  std::array<char, 4096> buffer{};
  for (size_t n = 0; (n = fread(buffer.data(), 1, buffer.size(), pipe)) > 0;) {
    text.append(buffer.data(), n);
  }
  const int status = pclose(pipe);
  std::filesystem::remove(path);
  return {status, text};
}

bool installed(const char* tool) {
  return std::system((std::string("command -v ") + tool + " >/dev/null 2>&1").c_str()) == 0;
}

TEST(RenderTest, TheSameInputGivesTheSameBytes) {
  const std::string first = render(sample().lay_out());
  EXPECT_EQ(first, render(sample().lay_out()));
  EXPECT_EQ(first.substr(0, 8), "%PDF-1.7");
  EXPECT_EQ(first.find("CreationDate"), std::string::npos);
}

TEST(RenderTest, ThreadsGiveTheSameBytesToo) {
  const std::string expected = render(sample().lay_out());
  std::array<std::string, 4> made;
  std::vector<std::thread> threads;
  for (std::string& slot : made) {
    threads.emplace_back([&slot] {
      for (int i = 0; i < 5; ++i) slot = render(sample().lay_out());
    });
  }
  for (std::thread& t : threads) t.join();
  for (const std::string& pdf : made) EXPECT_EQ(pdf, expected);
}

TEST(RenderTest, QpdfFindsNoFault) {
  if (!installed("qpdf")) GTEST_SKIP() << "qpdf is not installed";
  const Output out = run_on("qpdf --check", render(sample().lay_out()));
  EXPECT_EQ(out.status, 0) << out.text;
  EXPECT_EQ(out.text.find("WARNING"), std::string::npos) << out.text;
}

TEST(RenderTest, TextCanBeExtracted) {
  if (!installed("pdftotext")) GTEST_SKIP() << "pdftotext is not installed";
  const std::string text = run_on("pdftotext -raw", render(sample().lay_out()), " -").text;
  for (const char* piece : {"本文。", "𠮷田", "葛󠄀城", "☑済", "仙台 太郎", "か\u309A", "ｾﾝﾀﾞｲ",
                            "見本（テスト） T-1", "1/1", "控え"}) {
    EXPECT_NE(text.find(piece), std::string::npos) << piece << " in " << text;
  }
}

TEST(RenderTest, SeveralPapersInOneFile) {
  if (!installed("pdfinfo")) GTEST_SKIP() << "pdfinfo is not installed";
  const Laid laid = sample().lay_out();
  const std::string info = run_on("pdfinfo", render(std::vector<Laid>{laid, laid})).text;
  EXPECT_NE(info.find("Pages:           2"), std::string::npos) << info;
  EXPECT_NE(info.find("見本（テスト）"), std::string::npos) << info;
  EXPECT_THROW(render(std::vector<Laid>{}), std::invalid_argument);
}

TEST(ImageTest, DecodesWhatPngOffers) {
  const uint32_t formats[] = {PNG_FORMAT_RGB, PNG_FORMAT_RGBA, PNG_FORMAT_GRAY, PNG_FORMAT_GA};
  for (const uint32_t format : formats) {
    const ImagePtr image = decode_png(png_of(4, format));
    EXPECT_EQ(image->width, 4U);
    EXPECT_EQ(image->rgb.size(), 48U);
    EXPECT_EQ(image->alpha.empty(), (format & PNG_FORMAT_FLAG_ALPHA) == 0);
  }
}

TEST(ImageTest, RefusesWhatIsNoPngOrTooLarge) {
  EXPECT_THROW(decode_png(""), ImageError);
  EXPECT_THROW(decode_png("GIF89a"), ImageError);
  const std::string whole = png_of(64, PNG_FORMAT_RGB);
  EXPECT_THROW(decode_png(whole.substr(0, whole.size() / 2)), ImageError);
  EXPECT_THROW(decode_png(png_of(2001, PNG_FORMAT_GRAY)), ImageError);
}

}  // namespace
}  // namespace tasuki::pdf
