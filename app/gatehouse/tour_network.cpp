#include "app/gatehouse/tour_network.h"

#include <QJsonDocument>

#include "contract/problem.h"

namespace gatehouse {

namespace {

HttpAnswer problemAnswer(int status, const QString& code)
{
    Problem problem;
    problem.status = status;
    problem.code = code;
    problem.requestId = QStringLiteral("0192f0c4-7a3e-7d10-8c55-tour00000001");
    HttpAnswer answer;
    answer.status = status;
    answer.headers.insert("content-type", "application/problem+json");
    answer.body = QJsonDocument(toJson(problem)).toJson();
    answer.requestId = problem.requestId;
    return answer;
}

} // namespace

TourNetwork::TourNetwork(std::unique_ptr<HttpClient> network)
    : m_network(std::move(network))
{
}

void TourNetwork::setWeather(Weather weather)
{
    m_weather = weather;
    for (const Waiting& waiting : std::exchange(m_waiting, {}))
        decide(waiting.request, waiting.answer);
}

QFuture<Result<HttpAnswer>> TourNetwork::send(const HttpRequest& request)
{
    const Answer<HttpAnswer> answer(this);
    decide(request, answer);
    return answer.future();
}

void TourNetwork::decide(const HttpRequest& request, const Answer<HttpAnswer>& answer)
{
    const bool signedIn = request.headers.contains("Authorization");
    if (m_weather == Weather::Offline) {
        answer.finish(fail(Error::Kind::Offline));
    } else if (m_weather == Weather::Untrusted) {
        answer.finish(fail(Error::Kind::Tls));
    } else if (m_weather == Weather::Slow && signedIn) {
        m_waiting.append({request, answer});
    } else if (m_weather == Weather::Failing && signedIn) {
        answer.finish(problemAnswer(500, QStringLiteral("internal")));
    } else if (m_weather == Weather::SignedOut && signedIn) {
        answer.finish(problemAnswer(401, QStringLiteral("session_ended")));
    } else {
        whenDone(m_network->send(request), this,
                 [answer](Result<HttpAnswer> result) { answer.finish(std::move(result)); });
    }
}

} // namespace gatehouse
