#pragma once

#include "ui/theme/tokens.h"

#include <QStyledItemDelegate>
#include <functional>

namespace gatehouse {

/// What a row of an organization says.
struct OrganizationRow final {
    QString name;
    QString badge; ///< Empty: none.
    Tone tone = Tone::Neutral;
    QString detail;
};

/// Draws an organization as a row: tile, name with what the search found underlined, badge, second line. All rows are
/// equally high.
class OrganizationDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    /// `describe` puts a row of the model into words.
    OrganizationDelegate(std::function<OrganizationRow(const QModelIndex&)> describe, QObject* parent);

    /// What is searched for; empty underlines nothing.
    void setTyped(const QString& typed) { m_typed = typed; }
    [[nodiscard]] int rowHeight(const QWidget* widget) const;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintName(QPainter* painter, const QRect& box, const QString& name, const QStyleOptionViewItem& option) const;

    std::function<OrganizationRow(const QModelIndex&)> m_describe;
    QString m_typed;
};

} // namespace gatehouse
