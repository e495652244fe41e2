#pragma once

#include "core/strong_id.h"

#include <QTimer>
#include <QWidget>

namespace gatehouse {

class AccountPicture;
class Card;
class EmptyState;
class MemberPictures;
class MemberPicturesService;
class MembersModel;
class MembersTableModel;
class OrganizationService;
class PictureService;
class SearchField;
class StateView;
class TableView;
class TextLabel;

/// "Members" of an opened organization: pictures, names, roles and since when, searched and sorted by the server (on
/// this computer without a connection), and loaded as one scrolls. GUI thread.
class MembersCard final : public QWidget {
    Q_OBJECT
public:
    /// The services outlive the card. `self` is marked as "(you)", and has the picture `own`, which may be newer than
    /// the list.
    MembersCard(OrganizationService& service, MemberPicturesService& pictures, const AccountId& self,
                PictureService& own, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void say();
    void search();
    void follow();
    void followFound();
    void placeColumns();

    OrganizationService& m_service;
    const AccountId m_self;
    MemberPictures* m_pictures;
    AccountPicture* m_own;
    Card* m_card;
    MembersModel* m_source;
    MembersTableModel* m_model;
    SearchField* m_search;
    TextLabel* m_note;
    TableView* m_table;
    EmptyState* m_none;
    StateView* m_states;
    QTimer m_typing;
    int m_all = 0;   ///< How many there are, as the list said last.
    int m_told = -1; ///< How many were found when that was said last.
};

} // namespace gatehouse
