#pragma once

#include <QWidget>

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

private:
    void follow();
    [[nodiscard]] QString countedText() const;

    OrganizationsService& m_service;
    Card* m_card;
    OrganizationsModel* m_model;
    OrganizationListView* m_list;
    StateView* m_states;
};

} // namespace gatehouse
