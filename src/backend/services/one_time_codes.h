#pragma once
#include <QByteArray>
#include <QString>

#include "core/secret.h"

namespace gatehouse::backend {

/// A code as typed: digits only ("000 000" is fine).
[[nodiscard]] QByteArray codeDigits(const SecretText& code);
/// How a code is kept: bound to what it is for and to whom it was sent.
[[nodiscard]] QString codeHash(const QString& purpose, const QString& key, const QByteArray& digits);
/// Equal, in a time that does not depend on where they differ.
[[nodiscard]] bool sameText(const QString& a, const QString& b);
/// Stands where a code would be that nobody has: no code has this hash.
[[nodiscard]] QString hashOfNoCode();

} // namespace gatehouse::backend
