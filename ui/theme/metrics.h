#pragma once

/// Every size of the window in logical pixels (Qt multiplies by the screen's scale). Heights are minima: they grow with
/// the text. The only place where a pixel size is written down.
namespace gatehouse::metrics {

inline constexpr int space4 = 4;
inline constexpr int space8 = 8;
inline constexpr int space12 = 12;
inline constexpr int space16 = 16;
inline constexpr int space24 = 24;

inline constexpr int radiusControl = 6;
inline constexpr int radiusCard = 10;
inline constexpr int lineWidth = 1;
inline constexpr int focusWidth = 2;
inline constexpr int targetMinimum = 24;

inline constexpr int controlHeight = 34;
inline constexpr int controlPadding = 10;
inline constexpr int buttonPadding = 14;
inline constexpr int linkPadding = 4;
inline constexpr int controlIcon = 16;
inline constexpr int fieldMinimumWidth = 96;

inline constexpr int rowHeight = 64;
inline constexpr int tableRowHeight = 55;
inline constexpr int tableHeaderHeight = 36;
/// How far a table reaches beyond its place on both sides, so that a row's ring does not touch what is in the row.
inline constexpr int tableOverhang = 8;
inline constexpr int cardPaddingVertical = 20;
inline constexpr int cardPaddingHorizontal = 24;
inline constexpr int cardGap = 16;
inline constexpr int columnWidth = 820;
inline constexpr int formWidth = 360;
inline constexpr int formWidthWide = 420;
inline constexpr int columnMargin = 24;
inline constexpr int headerHeight = 60;
inline constexpr int headerMargin = 28;
inline constexpr int tabPadding = 14;
inline constexpr int bannerHeight = 36;
inline constexpr int tileGap = 14;

inline constexpr int tileSmall = 32;
inline constexpr int tileMedium = 48;
inline constexpr int tileLarge = 72;
/// The place of a picture that is being cut to size: what it likes, and the least.
inline constexpr int pictureHeight = 300;
inline constexpr int pictureMinimum = 160;
inline constexpr int badgeHeight = 20;
inline constexpr int badgePadding = 8;
inline constexpr int switchWidth = 36;
inline constexpr int switchHeight = 20;
inline constexpr int indicatorSize = 18;
inline constexpr int scrollBarWidth = 10;
inline constexpr int meterHeight = 4;
inline constexpr int meterGap = 4;
inline constexpr int ringSize = 56;
inline constexpr int ringWidth = 6;
inline constexpr int toastWidth = 560;
inline constexpr int menuItemHeight = 34;

inline constexpr int windowMinimumWidth = 640;
inline constexpr int windowMinimumHeight = 480;
inline constexpr int windowWidth = 1100;
inline constexpr int windowHeight = 800;

/// Milliseconds of one pass of a calm animation (skeleton, spinner); zero of them with reduced motion.
inline constexpr int calmAnimationMs = 1600;
inline constexpr int switchAnimationMs = 120;
/// How long a notice with Undo stays.
inline constexpr int noticeMs = 8000;

} // namespace gatehouse::metrics
