#pragma once

#include "core/strong_id.h"

#include <QWidget>

class QAction;
class QModelIndex;

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

    /// Rows open: by a click, Return, or their menu.
    void setOpenable(bool openable);

Q_SIGNALS:
    void opened(const gatehouse::OrganizationId& id);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void say();
    void follow();
    void followFilter();
    void placeColumns();
    void open(const QModelIndex& index);

    OrganizationsService& m_service;
    Card* m_card;
    OrganizationsModel* m_source;
    MyOrganizationsModel* m_model;
    SearchField* m_search;
    TableView* m_table;
    EmptyState* m_none;
    StateView* m_states;
    QAction* m_open;
};

} // namespace gatehouse
