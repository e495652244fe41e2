#pragma once

#include "core/strong_id.h"

#include <QWidget>

class QAction;
class QModelIndex;

namespace gatehouse {

class Card;
class OrganizationListView;
class OrganizationsModel;
class OrganizationsService;
class StateView;

/// "My organizations": role, members, projects and how many ask to join. GUI thread.
class MineCard final : public QWidget {
    Q_OBJECT
public:
    /// The service outlives the card.
    explicit MineCard(OrganizationsService& service, QWidget* parent = nullptr);

    /// Rows open: by a click, Return, or their menu.
    void setOpenable(bool openable);

Q_SIGNALS:
    void opened(const gatehouse::OrganizationId& id);

private:
    void follow();
    void open(const QModelIndex& index);
    [[nodiscard]] QString countedText() const;

    OrganizationsService& m_service;
    Card* m_card;
    OrganizationsModel* m_model;
    OrganizationListView* m_list;
    StateView* m_states;
    QAction* m_open;
};

} // namespace gatehouse
