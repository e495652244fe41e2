#pragma once
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>
#include <chrono>

#include "domain/code.h"
#include "domain/password_rules.h"

namespace gatehouse {

/// A job role that the server offers, with its name in the language asked for.
struct JobRole final {
    JobRoleId id;
    QString name;
    bool operator==(const JobRole&) const = default;
};

/// What `GET /.well-known/gatehouse` says: that the server is one of ours, and what it can do.
struct Discovery final {
    QString name;    ///< For people: "Data Platform".
    QString version; ///< Of the server program, semantic version.
    QStringList capabilities;
    QList<JobRole> jobRoles;
    PasswordRules passwordRules;
    QString termsAddress;   ///< May be empty: then nothing is to be accepted.
    QString privacyAddress; ///< May be empty.
    int codeLength = 6;
    std::chrono::seconds codeLifetime{600};
    bool deliversLocally =
        false;         ///< Messages stay in the server's own folder (no mail gateway): local mode shows them.
    QJsonObject extra; ///< Fields of a newer contract, kept as they came.
    bool operator==(const Discovery&) const = default;
};

} // namespace gatehouse
