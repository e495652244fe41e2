#pragma once
#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>
#include <memory>

namespace gatehouse::test {

/// One request and its answer, as the contract sees them.
struct ContractExchange final {
    QByteArray method;
    QString path; ///< Without the query.
    QByteArray requestBody;
    int status = 0;
    QHash<QByteArray, QByteArray> headers; ///< Of the answer, names in lower case.
    QByteArray body;
};

/// docs/openapi.yaml, against which every answer in a test is checked: status, headers, media type and body, the body's
/// schema closed (an undocumented field is a fault). Schemas are checked by valijson. Any thread once loaded.
class ContractDocument final {
public:
    /// Reads the document of this checkout; `loadFault` says what stood in its way, empty where nothing did.
    ContractDocument();
    ~ContractDocument();
    ContractDocument(const ContractDocument&) = delete;
    ContractDocument& operator=(const ContractDocument&) = delete;

    [[nodiscard]] const QString& loadFault() const;
    /// What the exchange does that the document does not say; empty where it keeps to it.
    [[nodiscard]] QStringList faultsOf(const ContractExchange& exchange) const;
    /// "GET /v1/me" for every operation.
    [[nodiscard]] QStringList operations() const;
    /// Faults of the document itself: dangling references, operations without id or answers, ids used twice, path
    /// parameters that are not declared.
    [[nodiscard]] QStringList ownFaults() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace gatehouse::test
