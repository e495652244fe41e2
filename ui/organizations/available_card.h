#pragma once

#include <QWidget>

namespace gatehouse {

class AvailableOrganizationsModel;
class Card;
class OrganizationListView;
class OrganizationsService;
class SearchField;
class StateView;

/// "Organizations available to you": searched as one types, online and offline, in an index on this computer. GUI
/// thread.
class AvailableCard final : public QWidget {
    Q_OBJECT
public:
    /// The service outlives the card.
    explicit AvailableCard(OrganizationsService& service, QWidget* parent = nullptr);

    void focusSearch();

private:
    void follow();
    void followResults();
    [[nodiscard]] QString statusText() const;

    OrganizationsService& m_service;
    Card* m_card;
    AvailableOrganizationsModel* m_model;
    SearchField* m_search;
    OrganizationListView* m_list;
    StateView* m_states;
};

} // namespace gatehouse
