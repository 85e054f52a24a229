// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/requestlinks.h"

#include <QHash>

#include <algorithm>

namespace Scep {

namespace {
using std::chrono::microseconds;

// Between the first question of a client and its request.
constexpr std::chrono::seconds BeforeRequest(60);

// Request rows that are looked at for one event; where more overlap nothing is told anyway.
constexpr qsizetype RowsLookedAt = 256;

bool isSent(const ServerRequest &request)
{
    return request.exchange.has_value();
}

/// What is known of one client while its rows are walked through.
struct ClientState
{
    QList<qsizetype> asked;  ///< rows that no request has followed yet
    QList<qsizetype> taken;  ///< rows that the last request took
    qsizetype lastSent = -1; ///< that request
};

class ClientLinker
{
public:
    explicit ClientLinker(const QList<ServerRequest> &requests)
        : m_requests(requests)
    {
    }

    [[nodiscard]] RequestLinks run();

private:
    void forgetOld(ClientState &client, qsizetype before);
    void linkAsked(const ClientState &client);
    void send(ClientState &client, qsizetype request);
    [[nodiscard]] microseconds at(qsizetype request) const
    {
        return m_requests.at(request).span.from;
    }

    const QList<ServerRequest> &m_requests;
    QHash<QString, ClientState> m_clients;
    QHash<qsizetype, QList<qsizetype>> m_takenBy; ///< by the request
    RequestLinks m_links;
};

void ClientLinker::linkAsked(const ClientState &client)
{
    for (qsizetype i = 1; i < client.asked.size(); ++i) {
        m_links.pairs.append({client.asked.at(i - 1), client.asked.at(i)});
    }
}

void ClientLinker::forgetOld(ClientState &client, qsizetype before)
{
    if (!client.asked.isEmpty() && at(before) - at(client.asked.last()) > BeforeRequest) {
        linkAsked(client);
        client.asked.clear();
    }
}

void ClientLinker::send(ClientState &client, qsizetype request)
{
    const bool askedNothing = client.asked.isEmpty();
    const bool isOther = client.lastSent >= 0 && client.lastSent != request &&
                         at(request) - at(client.lastSent) <= BeforeRequest;
    if (askedNothing && isOther && !client.taken.isEmpty()) {
        // Two requests after one round of questions: whose they were is not told.
        m_takenBy.remove(client.lastSent);
        m_links.uncertain.insert(client.lastSent);
        m_links.uncertain.insert(request);
        for (const qsizetype row : std::as_const(client.taken)) {
            m_links.uncertain.insert(row);
        }
        return;
    }
    if (!askedNothing) {
        m_takenBy[request] += client.asked;
        client.taken = client.asked;
        client.asked.clear();
        client.lastSent = request;
    }
}

RequestLinks ClientLinker::run()
{
    for (qsizetype i = 0; i < m_requests.size(); ++i) {
        const ServerRequest &request = m_requests.at(i);
        if (request.client.isEmpty()) {
            continue;
        }
        ClientState &client = m_clients[request.client];
        forgetOld(client, i);
        if (isSent(request)) {
            send(client, i);
        } else {
            client.asked.append(i);
        }
    }
    for (const ClientState &client : std::as_const(m_clients)) {
        linkAsked(client);
    }
    for (const auto &[request, rows] : std::as_const(m_takenBy).asKeyValueRange()) {
        for (const qsizetype row : rows) {
            m_links.pairs.append({row, request});
        }
    }
    std::ranges::sort(m_links.pairs);
    return m_links;
}
} // namespace

RequestLinks linksByClient(const QList<ServerRequest> &requests)
{
    return ClientLinker(requests).run();
}

QList<std::pair<qsizetype, qsizetype>> linksByTime(const QList<ServerRequest> &requests,
                                                   const QList<qsizetype> &owners)
{
    QList<qsizetype> rows;
    microseconds longest{0};
    for (qsizetype i = 0; i < requests.size(); ++i) {
        if (const auto &exchange = requests.at(i).exchange) {
            rows.append(i);
            longest = std::max(longest, exchange->to - exchange->from);
        }
    }
    const auto begins = [&requests](qsizetype row) { return requests.at(row).exchange->from; };
    std::ranges::stable_sort(rows, {}, begins);

    QList<std::pair<qsizetype, qsizetype>> links;
    for (qsizetype i = 0; i < requests.size(); ++i) {
        const ServerRequest &request = requests.at(i);
        if (!request.client.isEmpty()) {
            continue;
        }
        auto row =
            std::ranges::upper_bound(rows, request.span.from + request.resolution, {}, begins);
        qsizetype found = -1;
        int count = 0;
        qsizetype looked = 0;
        for (; row != rows.begin() && looked < RowsLookedAt && count < 2; ++looked) {
            --row;
            if (begins(*row) < request.span.from - longest) {
                break;
            }
            const bool mayBe =
                owners.at(*row) < 0 || owners.at(i) < 0 || owners.at(*row) == owners.at(i);
            if (mayBe && requests.at(*row).exchange->to >= request.span.to) {
                found = *row;
                ++count;
            }
        }
        if (count == 1 && looked < RowsLookedAt) {
            links.append({i, found});
        }
    }
    return links;
}

} // namespace Scep
