#pragma once
#include <QString>

namespace gatehouse {

/// A text as it is compared in a search: lower case, no diacritics, ß as ss, œ as oe, full-width forms as plain ones;
/// words apart by one space and nothing else between them. Chinese and Japanese characters are words of their own,
/// since nothing marks the words there. The client's index and the server's search fold alike.
[[nodiscard]] QString foldedText(const QString& text);

/// Whether a folded character is a word by itself.
[[nodiscard]] bool isWordByItself(char32_t letter);

} // namespace gatehouse
