#pragma once

#include <QWidget>

namespace gatehouse {

class Badge;
class InitialsTile;
class OrganizationService;
class StateView;
class TextLabel;

/// The head of an opened organization: its tile, name, what it does, one's role, and how many and since when. GUI
/// thread.
class OrganizationCard final : public QWidget {
    Q_OBJECT
public:
    /// The service outlives the card.
    explicit OrganizationCard(OrganizationService& service, QWidget* parent = nullptr);

private:
    void follow();

    OrganizationService& m_service;
    InitialsTile* m_tile;
    TextLabel* m_name;
    Badge* m_role;
    TextLabel* m_description;
    TextLabel* m_facts;
    StateView* m_states;
};

} // namespace gatehouse
