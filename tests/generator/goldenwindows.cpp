// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/generator/evtxwriter.h"
#include "tests/generator/goldendevice.h"
#include "tests/generator/windowsevents.h"
#include "tests/generator/windowsnoise.h"
#include "tests/generator/windowsscep.h"
#include "tests/generator/windowstext.h"

#include <QHash>

namespace Scep::Examples {

using namespace std::chrono_literals;

namespace {
WindowsLanguage languageOf(const QString &id)
{
    static const QHash<QString, WindowsLanguage> languages{
        {QStringLiteral("de"), WindowsLanguage::German},
        {QStringLiteral("pl"), WindowsLanguage::Polish},
        {QStringLiteral("ja"), WindowsLanguage::Japanese},
    };
    return languages.value(id, WindowsLanguage::English);
}

TextCulture cultureOf(WindowsLanguage language)
{
    return language == WindowsLanguage::German   ? TextCulture::German
           : language == WindowsLanguage::Polish ? TextCulture::Polish
                                                 : TextCulture::American;
}

std::optional<TextForm> textFormOf(const QString &form)
{
    static const QHash<QString, TextForm> forms{
        {QStringLiteral("csv"), TextForm::EventViewerCsv},
        {QStringLiteral("txt"), TextForm::EventViewerText},
        {QStringLiteral("wevtutil-text"), TextForm::WevtutilText},
        {QStringLiteral("details"), TextForm::EventDetails},
        {QStringLiteral("list"), TextForm::GetWinEventList},
        {QStringLiteral("winevent-csv"), TextForm::GetWinEventCsv},
        {QStringLiteral("winevent-json"), TextForm::GetWinEventJsonIso},
    };
    const auto found = forms.constFind(form);
    return found == forms.cend() ? std::nullopt : std::optional(*found);
}

/// The log as a person would have exported it, and the file's ending.
std::pair<QString, QByteArray> exported(const WindowsLog &log, const QString &form)
{
    if (form == QLatin1String("evtx")) {
        return {QStringLiteral("evtx"), log.evtx()};
    }
    if (form == QLatin1String("viewer")) {
        return {QStringLiteral("xml"), log.utf16(WindowsForm::EventViewer)};
    }
    const std::optional<TextForm> text = textFormOf(form);
    if (!text) {
        return {QStringLiteral("xml"), log.utf8(WindowsForm::Wevtutil)};
    }
    QList<TextEvent> events;
    for (const EvtxEvent &logged : log.logged()) {
        TextEvent event{.at = logged.at,
                        .provider = QString::fromLatin1(logged.event.provider.name),
                        .id = logged.event.id,
                        .level = logged.event.level,
                        .channel = QString::fromLatin1(logged.event.provider.channel),
                        .computer = logged.computer,
                        .userSid = logged.event.userSid,
                        .record = static_cast<qint64>(logged.record),
                        .message = logged.event.message};
        for (const auto &datum : logged.event.data) {
            event.data.append(datum.second);
        }
        events.append(event);
    }
    // These name no zone; the computer's is UTC.
    return {QStringLiteral("txt"), windowsText(events, *text, cultureOf(log.language()), 0min)};
}

class GoldenWindows : public GoldenDevice
{
public:
    GoldenWindows(GoldenWorld &world, const GoldenDeviceSetup &setup)
        : GoldenDevice(world, setup)
        , m_pki(world.pki())
        , m_admin("admin/" + setup.noiseSeed, computer(), languageOf(setup.language))
        , m_application("application/" + setup.noiseSeed, computer(), languageOf(setup.language))
        , m_capi2("capi2/" + setup.noiseSeed, computer(), languageOf(setup.language))
        , m_request(windowsRequest("golden/" + QByteArray::number(setup.number),
                                   QStringLiteral("S-1-5-21-1004336348-1177238915-682003330-%1")
                                       .arg(2000 + setup.number)))
    {
    }

    void play(Moment at) override;
    void dropAfter(Moment at) override
    {
        m_admin.dropAfter(at - m_setup.slow);
        m_application.dropAfter(at - m_setup.slow);
    }
    [[nodiscard]] std::optional<Moment> write(const QJsonArray &line, Moment at) override;
    [[nodiscard]] QMap<QString, QByteArray> files(Moment from, Moment to) override;
    [[nodiscard]] GoldenRequests requests() const override;
    [[nodiscard]] QString policyId() const override { return m_request.policyId; }

private:
    [[nodiscard]] std::optional<Moment> findLocal(const QString &what, int nth) const override
    {
        const std::optional<Moment> at = m_admin.find(what.toInt(), nth);
        return at ? at : m_application.find(what.toInt(), nth);
    }
    [[nodiscard]] QString computer() const
    {
        return QStringLiteral("DESKTOP-7F3K2Q%1").arg(m_setup.number);
    }
    void event(Moment local, int id, const QStringList &values);
    /// Event 32 at once and the summary some seconds later.
    void attemptFails(Moment local, const QString &code);
    void certEnroll(Moment local, const QJsonArray &line);
    void chain(Moment local, const QString &result);
    [[nodiscard]] QString filled(QString text) const;

    const PkiWorld &m_pki;
    WindowsLog m_admin;
    WindowsLog m_application;
    WindowsLog m_capi2;
    const WindowsRequest m_request;
};

void GoldenWindows::play(Moment at)
{
    at = requestUpToResponse(m_admin, m_request, at - m_setup.slow);
    event(at + 92ms, 39, {});
    installationIsReported(m_admin, m_application, m_request, at, m_exchange.granted);
}

/// Windows asks while it makes the request.
GoldenRequests GoldenWindows::requests() const
{
    GoldenRequests requests;
    if (const std::optional<Moment> at = find(QStringLiteral("306"), 1)) {
        requests.asked.append({.at = *at + 900ms, .operation = "GetCACaps"});
        requests.asked.append({.at = *at + 1300ms, .operation = "GetCACert"});
    }
    requests.sent = find(QStringLiteral("37"), 1);
    if (requests.sent) {
        *requests.sent += 12ms;
    }
    return requests;
}

void GoldenWindows::event(Moment local, int id, const QStringList &values)
{
    m_admin.add(local, managementEvent(m_admin.language(), id, values, m_request.userSid));
}

void GoldenWindows::attemptFails(Moment local, const QString &code)
{
    event(local, 32, {code});
    attemptSummary(m_admin, m_request, local + 7s + 802ms, {}, QStringLiteral("0x10"), code);
}

/// ["certenroll", id, stage, method, lines of the message, error]
void GoldenWindows::certEnroll(Moment local, const QJsonArray &line)
{
    m_application.add(
        local, certEnrollEvent({.id = line.at(1).toInt(),
                                .context = QStringLiteral("CONTOSO\\user%1").arg(m_setup.number),
                                .url = line.size() > 6 ? line.at(6).toString() : m_request.url,
                                .text = filled(line.at(4).toString()),
                                .method = line.at(3).toString(),
                                .stage = line.at(2).toString(),
                                .error = line.at(5).toString(),
                                .userSid = m_request.userSid}));
}

/// The chain that Windows built, and what it thinks of it.
void GoldenWindows::chain(Moment local, const QString &result)
{
    const QString task = SeededStream("task/" + m_setup.noiseSeed).guid();
    const QString process = QStringLiteral("dmcertinst.exe");
    const Capi2Certificate leaf{thumbprintText(), m_exchange.plan.upn};
    const Capi2Certificate issuing{thumbprint(m_pki.issuing().certificate.get()),
                                   QStringLiteral("Contoso Issuing CA 1")};
    const Capi2Certificate root{thumbprint(m_pki.root().certificate.get()),
                                QStringLiteral("Contoso Root CA")};
    const bool isTrusted = result == QLatin1String("0");
    m_capi2.add(local, capi2ChainEvent({leaf, issuing, root}, isTrusted, process, task));
    m_capi2.add(local + 3ms, capi2PolicyEvent(leaf, result,
                                              errorText(m_capi2.language(),
                                                        QStringLiteral("0x") + result.toLower()),
                                              process, task));
}

QString GoldenWindows::filled(QString text) const
{
    return text.replace(QLatin1String("{unique}"), m_request.uniqueId)
        .replace(QLatin1String("{url}"), m_request.url)
        .replace(QLatin1String("{sid}"), m_request.userSid)
        .replace(QLatin1String("{correlation}"), m_request.correlation);
}

std::optional<Moment> GoldenWindows::write(const QJsonArray &line, Moment at)
{
    const QString kind = line.at(0).toString();
    const Moment local = at - m_setup.slow;
    if (kind == QLatin1String("admin")) {
        QStringList values;
        for (qsizetype i = 2; i < line.size(); ++i) {
            values.append(filled(line.at(i).toString()));
        }
        event(local, line.at(1).toInt(), values);
    } else if (kind == QLatin1String("attempt-fails")) {
        attemptFails(local, line.at(1).toString());
    } else if (kind == QLatin1String("certenroll")) {
        certEnroll(local, line);
    } else if (kind == QLatin1String("capi2")) {
        chain(local, line.at(1).toString());
    } else if (kind == QLatin1String("refused")) {
        // NDES says no more than "bad request" for whatever went wrong behind it.
        event(local, 38, {});
        certEnroll(local + 40ms,
                   {kind, 87, QStringLiteral("SubmitDone"), QStringLiteral("POST(733ms)"),
                    QStringLiteral("PkiStatus(2): SCEPDispositionFailure\n"
                                   "FailInfo(2): SCEPFailBadRequest\n"
                                   "EnrollStatus(256): EnrollDenied\n"
                                   "ProcessResponseMessage\nSubmit(Request): OK\n%1")
                        .arg(httpHeaders(local, m_exchange.refused.message.size())),
                    QStringLiteral("The parameter is incorrect. 0x80070057 (WIN32: 87 "
                                   "ERROR_INVALID_PARAMETER)")});
        attemptFails(local + 60ms, QStringLiteral("0x80070057"));
        return at + 100ms;
    } else {
        return {};
    }
    return at + 10ms;
}

QMap<QString, QByteArray> GoldenWindows::files(Moment from, Moment to)
{
    if (!m_setup.isQuiet) {
        from -= m_setup.slow;
        to -= m_setup.slow;
        addManagementNoise(m_admin, m_setup.noiseSeed, from, to, 70);
        addApplicationNoise(m_application, m_setup.noiseSeed, from, to, 40);
    }
    QMap<QString, QByteArray> files;
    const auto add = [&](const WindowsLog &log, const QString &name) {
        const auto &[ending, content] = exported(log, m_setup.form);
        if (!log.isEmpty()) {
            files.insert(
                QStringLiteral("pc%1/%2.%3").arg(QString::number(m_setup.number), name, ending),
                content);
        }
    };
    add(m_admin, QStringLiteral("DeviceManagement-Admin"));
    add(m_application, QStringLiteral("Application"));
    add(m_capi2, QStringLiteral("CAPI2-Operational"));
    return files;
}
} // namespace

std::unique_ptr<GoldenDevice> goldenWindows(GoldenWorld &world, const GoldenDeviceSetup &setup)
{
    return std::make_unique<GoldenWindows>(world, setup);
}

} // namespace Scep::Examples
