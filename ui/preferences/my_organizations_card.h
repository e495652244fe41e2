#pragma once

#include <QWidget>

namespace gatehouse {

class Card;
class EmptyState;
class MyOrganizationsModel;
class OrganizationsModel;
class OrganizationsService;
class SearchField;
class StateView;
class TableView;

/// "My organizations": name, role and since when, sortable by each. GUI thread.
class MyOrganizationsCard final : public QWidget {
    Q_OBJECT
public:
    /// The service outlives the card.
    explicit MyOrganizationsCard(OrganizationsService& service, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void say();
    void follow();
    void followFilter();
    void placeColumns();

    OrganizationsService& m_service;
    Card* m_card;
    OrganizationsModel* m_source;
    MyOrganizationsModel* m_model;
    SearchField* m_search;
    TableView* m_table;
    EmptyState* m_none;
    StateView* m_states;
};

} // namespace gatehouse
