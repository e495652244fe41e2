<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>DomainText</name>
    <message numerus="yes">
        <source>At least %n characters. A few uncommon words are easy to remember and hard to guess.</source>
        <translation>
            <numerusform>At least %n character. A few uncommon words are easy to remember and hard to guess.</numerusform>
            <numerusform>At least %n characters. A few uncommon words are easy to remember and hard to guess.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too short: at least %n characters.</source>
        <translation>
            <numerusform>Too short: at least %n character.</numerusform>
            <numerusform>Too short: at least %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message numerus="yes">
        <source>Too long: at most %n characters.</source>
        <translation>
            <numerusform>Too long: at most %n character.</numerusform>
            <numerusform>Too long: at most %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too short: at least %n characters.</source>
        <translation>
            <numerusform>Too short: at least %n character.</numerusform>
            <numerusform>Too short: at least %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::AccountDeletionDialog</name>
    <message numerus="yes">
        <source>Your place in %Ln organizations, with invitations and requests</source>
        <translation>
            <numerusform>Your place in %Ln organization, with invitations and requests</numerusform>
            <numerusform>Your place in %Ln organizations, with invitations and requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You are the only admin of %Ln organizations. Make somebody else there an admin, or delete the organization; then delete your account.</source>
        <translation>
            <numerusform>You are the only admin of %Ln organization. Make somebody else there an admin, or delete the organization; then delete your account.</numerusform>
            <numerusform>You are the only admin of %Ln organizations. Make somebody else there an admin, or delete the organizations; then delete your account.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::AvailableCard</name>
    <message numerus="yes">
        <source>%Ln organizations found</source>
        <translation>
            <numerusform>%Ln organization found</numerusform>
            <numerusform>%Ln organizations found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ConflictDialog</name>
    <message numerus="yes">
        <source>%Ln fields were changed on another device</source>
        <translation>
            <numerusform>%Ln field was changed on another device</numerusform>
            <numerusform>%Ln fields were changed on another device</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ContactCard</name>
    <message numerus="yes">
        <source>%Ln unsaved changes</source>
        <translation>
            <numerusform>%Ln unsaved change</numerusform>
            <numerusform>%Ln unsaved changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::MembersCard</name>
    <message numerus="yes">
        <source>%Ln members</source>
        <translation>
            <numerusform>%Ln member</numerusform>
            <numerusform>%Ln members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln members found</source>
        <translation>
            <numerusform>%Ln member found</numerusform>
            <numerusform>%Ln members found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::MineCard</name>
    <message numerus="yes">
        <source>%Ln organizations</source>
        <translation>
            <numerusform>%Ln organization</numerusform>
            <numerusform>%Ln organizations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::MyOrganizationsCard</name>
    <message numerus="yes">
        <source>%Ln organizations</source>
        <translation>
            <numerusform>%Ln organization</numerusform>
            <numerusform>%Ln organizations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::OrganizationWords</name>
    <message numerus="yes">
        <source>%Ln members</source>
        <translation>
            <numerusform>%Ln member</numerusform>
            <numerusform>%Ln members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln projects</source>
        <translation>
            <numerusform>%Ln project</numerusform>
            <numerusform>%Ln projects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people ask to join</source>
        <translation>
            <numerusform>%Ln person asks to join</numerusform>
            <numerusform>%Ln people ask to join</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::PasswordCard</name>
    <message numerus="yes">
        <source>Your password is changed, and %Ln other sessions are signed out.</source>
        <translation>
            <numerusform>Your password is changed, and %Ln other session is signed out.</numerusform>
            <numerusform>Your password is changed, and %Ln other sessions are signed out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::SessionsCard</name>
    <message numerus="yes">
        <source>%Ln sessions</source>
        <translation>
            <numerusform>%Ln session</numerusform>
            <numerusform>%Ln sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln sessions</source>
        <translation>
            <numerusform>%1 of %Ln session</numerusform>
            <numerusform>%1 of %Ln sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;End %Ln sessions</source>
        <translation>
            <numerusform>&amp;End %Ln session</numerusform>
            <numerusform>&amp;End %Ln sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions are signed out.</source>
        <translation>
            <numerusform>%Ln session is signed out.</numerusform>
            <numerusform>%Ln sessions are signed out.</numerusform>
        </translation>
    </message>
</context>
</TS>
