// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/certificate.h"

#include <QCoreApplication>
#include <QtEndian>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Certificate)
};
} // namespace

std::optional<AdcsSerialParts> adcsSerial(QStringView serialNumber)
{
    constexpr qsizetype Size = 19;
    const QByteArray serial = QByteArray::fromHex(serialNumber.toLatin1());
    if (serial.size() != Size) {
        return std::nullopt;
    }
    const auto first = qFromBigEndian<quint32>(serial.constData() + 1);
    const auto second = qFromBigEndian<quint32>(serial.constData() + 15);
    if (first != second || first == 0) {
        return std::nullopt;
    }
    return AdcsSerialParts{.requestId = first,
                           .keyIndex = qFromBigEndian<quint16>(serial.constData() + 13)};
}

std::optional<qint64> adcsRequestId(QStringView serialNumber)
{
    const std::optional<AdcsSerialParts> serial = adcsSerial(serialNumber);
    return serial ? std::optional(serial->requestId) : std::nullopt;
}

QString checkOutcomeId(CheckOutcome outcome)
{
    switch (outcome) {
    case CheckOutcome::Passed:
        return QStringLiteral("passed");
    case CheckOutcome::Warning:
        return QStringLiteral("warning");
    case CheckOutcome::Failed:
        return QStringLiteral("failed");
    case CheckOutcome::NotApplicable:
        return QStringLiteral("notApplicable");
    }
    return {};
}

QString checkOutcomeDisplayName(CheckOutcome outcome)
{
    switch (outcome) {
    case CheckOutcome::Passed:
        return Tr::tr("passed");
    case CheckOutcome::Warning:
        return Tr::tr("warning");
    case CheckOutcome::Failed:
        return Tr::tr("failed");
    case CheckOutcome::NotApplicable:
        return Tr::tr("not applicable");
    }
    return {};
}

} // namespace Scep
