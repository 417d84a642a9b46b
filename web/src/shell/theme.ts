// 襷: calm indigo for everything one works with, vermilion only for what waits for somebody.
import type { ThemeConfig } from "antd";

export const ink = {
  indigo: "#2a4b8d",
  indigo_deep: "#22386b",
  indigo_pale: "#e9eef8",
  vermilion: "#c5391f",
  vermilion_pale: "#fdeee9",
  amber: "#a86400",
  amber_pale: "#fff6e0",
  leaf: "#2b7a4b",
  leaf_pale: "#e8f5ec",
  line: "#dde1ea",
  ground: "#f3f5f9",
  text: "#1c2434",
  quiet: "#5b667a",
};

export const font_family =
  '"Hiragino Sans","Hiragino Kaku Gothic ProN","Yu Gothic UI","Yu Gothic",Meiryo,"Noto Sans CJK JP","Noto Sans JP",IPAexGothic,sans-serif';

export const theme: ThemeConfig = {
  cssVar: { key: "tasuki" },
  hashed: false,
  token: {
    colorPrimary: ink.indigo,
    colorInfo: ink.indigo,
    colorInfoBg: ink.indigo_pale,
    colorInfoBorder: "#c8d4ee",
    colorErrorBg: ink.vermilion_pale,
    colorErrorBorder: "#f4c6ba",
    colorWarningBg: ink.amber_pale,
    colorWarningBorder: "#eed9a5",
    colorSuccessBg: ink.leaf_pale,
    colorSuccessBorder: "#bfe0cb",
    colorLink: ink.indigo,
    colorError: "#c62f21",
    colorWarning: "#c07a00",
    colorSuccess: ink.leaf,
    colorText: ink.text,
    colorTextSecondary: ink.quiet,
    colorTextDescription: ink.quiet,
    colorTextPlaceholder: "#6b7689",
    colorBorder: "#c3cad8",
    colorBorderSecondary: ink.line,
    colorBgLayout: ink.ground,
    borderRadius: 6,
    fontFamily: font_family,
    fontSize: 14,
    controlHeight: 34,
    motionDurationMid: "0.12s",
    motionDurationSlow: "0.18s",
    wireframe: false,
  },
  components: {
    Table: {
      headerBg: "#eef1f7",
      headerColor: ink.quiet,
      cellPaddingBlockSM: 7,
      cellPaddingInlineSM: 8,
      rowHoverBg: "#f2f6ff",
    },
    Menu: { itemHeight: 38, itemBorderRadius: 6, itemSelectedBg: ink.indigo_pale, itemSelectedColor: ink.indigo_deep },
    Form: { itemMarginBottom: 16, verticalLabelPadding: "0 0 4px", labelColor: ink.text },
    Alert: { withDescriptionPadding: "10px 14px", withDescriptionIconSize: 18, defaultPadding: "8px 12px" },
    Card: { paddingLG: 18 },
    Tabs: { horizontalMargin: "0 0 14px 0" },
    Layout: { headerBg: "#ffffff", siderBg: "#ffffff", bodyBg: ink.ground },
    Button: { fontWeight: 500, primaryShadow: "none", defaultShadow: "none" },
  },
};
