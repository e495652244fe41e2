#pragma once
#include <QMap>
#include <QString>

class QWidget;

namespace gatehouse::test {

/// Every text that a person can see or hear below `root` now, by where it is: "mainWindow/…/preferencesSave text".
/// Digits and the age of things are left out: they are others a moment later. What was announced is of its moment.
[[nodiscard]] QMap<QString, QString> shownWords(QWidget* root);

} // namespace gatehouse::test
