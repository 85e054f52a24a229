// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/windows/text/syncmlcommands.h"

#include "models/domain/limits.h"

#include <QCoreApplication>
#include <QSet>
#include <QStringList>
#include <QXmlStreamReader>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(SyncMlImporter)
};

bool isCommand(const QString &name)
{
    static const QSet<QString> names{QStringLiteral("Add"),      QStringLiteral("Replace"),
                                     QStringLiteral("Exec"),     QStringLiteral("Get"),
                                     QStringLiteral("Delete"),   QStringLiteral("Results"),
                                     QStringLiteral("Status"),   QStringLiteral("Atomic"),
                                     QStringLiteral("Sequence"), QStringLiteral("Alert")};
    return names.contains(name);
}

/// Follows the elements of one message.
class SyncMlReader
{
public:
    explicit SyncMlReader(const QString &xml)
        : m_reader(xml)
    {
        m_reader.setNamespaceProcessing(false);
    }

    SyncMlMessage read();

private:
    void start();
    void end();
    void endField(const QString &name);
    void fail(IssueCode code, const QString &detail) { m_message.error = {code, detail}; }
    [[nodiscard]] QString parent(qsizetype up) const
    {
        return m_path.value(m_path.size() - 1 - up);
    }
    [[nodiscard]] SyncMlItem *command()
    {
        return m_commands.isEmpty() ? nullptr : &m_commands.last();
    }

    QXmlStreamReader m_reader;
    SyncMlMessage m_message;
    QStringList m_path;
    QString m_text;
    QString m_messageId;
    QList<SyncMlItem> m_commands; ///< open ones, outermost first; each is also the item being read
};

SyncMlMessage SyncMlReader::read()
{
    while (!m_reader.atEnd() && !m_message.error) {
        switch (m_reader.readNext()) {
        case QXmlStreamReader::StartElement:
            start();
            break;
        case QXmlStreamReader::EndElement:
            end();
            break;
        case QXmlStreamReader::Characters:
            m_text += m_reader.text();
            break;
        case QXmlStreamReader::DTD:
            fail(IssueCode::MalformedXml, Tr::tr("a document type declaration is not accepted"));
            break;
        default:
            break;
        }
    }
    if (m_reader.hasError() && !m_message.error) {
        fail(IssueCode::MalformedXml, m_reader.errorString().left(200));
    }
    return m_message;
}

void SyncMlReader::start()
{
    const QStringView qualified = m_reader.qualifiedName();
    const QString name = qualified.sliced(qualified.lastIndexOf(u':') + 1).toString();
    m_path.append(name);
    m_text.clear();
    if (m_path.size() > Limits::XmlDepth) {
        fail(IssueCode::LimitReached,
             Tr::tr("elements nested deeper than %1").arg(Limits::XmlDepth));
        return;
    }
    if (isCommand(name)) {
        SyncMlItem item;
        item.command = name;
        item.messageId = m_messageId;
        item.line = m_reader.lineNumber() - 1;
        m_commands.append(item);
    } else if (name == u"Item" && command() != nullptr) {
        if (command()->command != u"Status") {
            command()->uri.clear();
            command()->data.clear();
            command()->line = m_reader.lineNumber() - 1;
        }
    }
}

void SyncMlReader::end()
{
    const QString name = m_path.takeLast();
    endField(name);
    m_text.clear();
    SyncMlItem *open = command();
    if (open == nullptr) {
        return;
    }
    if (name == u"Item" && open->command != u"Status") {
        m_message.items.append(*open);
    } else if (name == open->command) {
        if (name == u"Status" || name == u"Atomic") {
            m_message.items.append(*open);
        }
        m_commands.removeLast();
    }
    if (name == u"Item" && m_commands.size() > 1) {
        // A container is known by the first node in it.
        SyncMlItem &container = m_commands[m_commands.size() - 2];
        container.uri = container.uri.isEmpty() ? m_commands.constLast().uri : container.uri;
    }
    if (m_message.items.size() > Limits::SyncmlItems) {
        m_message.items.resize(Limits::SyncmlItems);
        fail(IssueCode::LimitReached,
             Tr::tr("items of one message, at most %1").arg(Limits::SyncmlItems));
    }
}

void SyncMlReader::endField(const QString &name)
{
    const QString text = m_text.trimmed();
    const QString above = m_path.value(m_path.size() - 1);
    if (name == u"MsgID" && above == u"SyncHdr") {
        m_messageId = text;
    }
    SyncMlItem *open = command();
    if (open == nullptr) {
        return;
    }
    const bool isOwn = above == open->command;
    if (name == u"LocURI" && (above == u"Target" || above == u"Source")) {
        open->uri = open->uri.isEmpty() || above == u"Target" ? text : open->uri;
    } else if (name == u"Data" && (above == u"Item" || isOwn) &&
               (open->command != u"Status" || isOwn)) {
        open->data = text;
    } else if (name == u"CmdID" && isOwn) {
        open->commandId = text;
    } else if (name == u"MsgRef" && isOwn) {
        open->messageRef = text;
    } else if (name == u"CmdRef" && isOwn) {
        open->commandRef = text;
    } else if (name == u"TargetRef" && isOwn && open->uri.isEmpty()) {
        open->uri = text;
    }
}
} // namespace

SyncMlMessage parseSyncMl(const QString &xml)
{
    return SyncMlReader(xml).read();
}

} // namespace Scep
