// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/item/messagemodel.h"

#include "models/item/roles.h"

#include <QMap>

namespace Scep {

namespace {
constexpr int StatusFailure = 2; // RFC 8894 section 3.2.1.3

QString titleOf(const ScepMessage &message)
{
    return message.messageType ? messageTypeName(*message.messageType)
                               : MessageModel::tr("Message of unknown type");
}

QString detailOf(const ScepMessage &message)
{
    QStringList parts{message.digestAlgorithm, message.contentEncryptionAlgorithm};
    parts.removeAll(QString());
    if (message.cutAt) {
        parts.append(MessageModel::tr("cut after byte %1").arg(*message.cutAt));
    }
    return parts.join(QStringLiteral(" · "));
}

Level levelOf(const ScepMessage &message)
{
    return message.pkiStatus == StatusFailure ? Level::High : Level::Informational;
}
} // namespace

MessageModel::MessageModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void MessageModel::setEnrollment(const Case &caseData, const QString &enrollmentId)
{
    beginResetModel();
    m_messages.clear();
    QMap<EvidenceRef, QString> owners;
    for (const Device &device : caseData.analysis.devices) {
        for (const Enrollment &enrollment : device.enrollments) {
            for (const EvidenceRef &place : enrollment.messages) {
                owners.insert(place, enrollment.id);
            }
        }
    }
    QList<ScepMessage> others;
    for (const ScepMessage &message : caseData.evidence.messages) {
        const QString owner = owners.value(message.evidence);
        if (owner.isEmpty()) {
            others.append(message);
        } else if (owner == enrollmentId) {
            m_messages.append(message);
        }
    }
    m_messages += others;
    endResetModel();
}

const ScepMessage *MessageModel::message(const QModelIndex &index) const
{
    return checkIndex(index, CheckIndexOption::IndexIsValid) ? &m_messages.at(index.row())
                                                             : nullptr;
}

int MessageModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_messages.size());
}

QVariant MessageModel::data(const QModelIndex &index, int role) const
{
    const ScepMessage *shown = message(index);
    if (shown == nullptr) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
    case SortRole:
        return titleOf(*shown);
    case DetailRole:
    case Qt::ToolTipRole:
        return detailOf(*shown);
    case Qt::AccessibleTextRole:
        return tr("SCEP message: %1, %2").arg(titleOf(*shown), detailOf(*shown));
    case LevelRole:
        return static_cast<int>(levelOf(*shown));
    case EvidenceRole:
        return QVariant::fromValue(shown->evidence);
    default:
        return {};
    }
}

} // namespace Scep
