#pragma once
#include <QUrl>
#include <QWidget>

#include "domain/discovery.h"

class QVBoxLayout;

namespace gatehouse {

class CheckLine;
class FormFrame;
class TextLabel;

/// "I accept the terms of use and have read the privacy notice.", as far as the server has such pages: with terms a box
/// to tick, with a privacy notice alone a link, and nothing with neither.
class TermsLine final : public QWidget {
    Q_OBJECT
public:
    explicit TermsLine(QWidget* parent = nullptr);

    /// Follows the server; keeps the tick while the pages stay the same.
    void setServer(const Discovery& discovery, FormFrame& frame);
    [[nodiscard]] bool isAccepted() const;

private:
    void say();
    void open(const QString& link);

    QVBoxLayout* m_layout;
    CheckLine* m_check = nullptr;
    TextLabel* m_link = nullptr;
    TextLabel* m_note;
    QUrl m_terms;
    QUrl m_privacy;
};

} // namespace gatehouse
