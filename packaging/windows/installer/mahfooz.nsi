; Mahfooz for one user, without administrator rights. make-installer.sh calls this in a folder where the files of the
; program (files.nsh), the icon and the texts lie.
Target amd64-unicode
ManifestSupportedOS Win10
ManifestDPIAware true
RequestExecutionLevel user
SetCompressor /SOLID lzma
SetDateSave off
CRCCheck force
BrandingText " "
ShowInstDetails nevershow
ShowUninstDetails nevershow

!define ENGLISH 1033
!define URDU 1056
LoadLanguageFile "${NSISDIR}/Contrib/Language files/English.nlf"
LoadLanguageFile "urdu.nlf"

!define OWN_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Mahfooz"
!define OWN_DATA "$LOCALAPPDATA\mahfooz"  ; preferences and waiting cases

Name "Mahfooz"
OutFile "mahfooz-${VERSION}-setup.exe"
Icon "mahfooz.ico"
UninstallIcon "mahfooz.ico"
VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=${ENGLISH} "ProductName" "Mahfooz"
VIAddVersionKey /LANG=${ENGLISH} "FileDescription" "Mahfooz setup"
VIAddVersionKey /LANG=${ENGLISH} "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=${ENGLISH} "LegalCopyright" "GPL-3.0-or-later"

LangString Start ${ENGLISH} "Click Install to start."
LangString Start ${URDU} "شروع کرنے کے لیے ’انسٹال کریں‘ دبائیں۔"
LangString Deletes ${ENGLISH} "Cases are waiting on this computer to be sent. If you remove Mahfooz, they are deleted and will not be sent.$\r$\n$\r$\nRemove Mahfooz all the same?"
LangString Deletes ${URDU} "اس کمپیوٹر پر ابھی کیس بھیجے جانے کے انتظار میں ہیں۔ اگر آپ محفوظ ہٹائیں گے تو وہ مٹ جائیں گے اور بھیجے نہیں جائیں گے۔$\r$\n$\r$\nکیا پھر بھی محفوظ ہٹا دیں؟"
LangString TooOld ${ENGLISH} "Mahfooz needs Windows 10 (version 1809 or later) or Windows 11, 64 bit."
LangString TooOld ${URDU} "محفوظ کے لیے ونڈوز 10 (ورژن 1809 یا بعد کا) یا ونڈوز 11، 64 بٹ چاہیے۔"
LangString Open ${ENGLISH} "Mahfooz is open. Please close it first."
LangString Open ${URDU} "محفوظ کھلا ہے۔ براہِ کرم پہلے اسے بند کریں۔"

LicenseLangString Welcome ${ENGLISH} "welcome-en.txt"
LicenseLangString Welcome ${URDU} "welcome-ur.txt"
LicenseText "$(Start)" "$(^InstallBtn)"
LicenseData $(Welcome)

Page license
Page instfiles
UninstPage uninstConfirm
UninstPage instfiles

; Always the same folder, so that it is ours alone and can be emptied.
!macro OwnFolder
  StrCpy $INSTDIR "$LOCALAPPDATA\Programs\Mahfooz"
!macroend

; A program that runs cannot be written over or deleted: it can be opened for writing then neither.
!macro RefuseWhileOpen
  IfFileExists "$INSTDIR\mahfooz.exe" 0 +7
  ClearErrors
  FileOpen $0 "$INSTDIR\mahfooz.exe" a
  IfErrors 0 +3
  MessageBox MB_OK|MB_ICONEXCLAMATION "$(Open)" /SD IDOK
  Abort
  FileClose $0
!macroend

Function .onInit
  !insertmacro OwnFolder
  System::Call "kernel32::GetUserDefaultUILanguage() i .r0"
  IntOp $0 $0 & 0xFFFF
  StrCpy $LANGUAGE ${ENGLISH}
  IntCmp $0 ${URDU} 0 +2 +2
  StrCpy $LANGUAGE ${URDU}
  IfSilent checks
  Push ""
  Push "${ENGLISH}"
  Push "English"
  Push "${URDU}"
  Push "اردو"
  Push "A"  ; so many as there are
  LangDLL::LangDialog "Mahfooz محفوظ" "Language   زبان"
  Pop $LANGUAGE
  StrCmp $LANGUAGE "cancel" 0 checks
  Abort
checks:
  ReadRegStr $0 HKLM "SOFTWARE\Microsoft\Windows NT\CurrentVersion" "CurrentBuildNumber"
  IntCmp $0 17763 new 0 new  ; the build of version 1809
  MessageBox MB_OK|MB_ICONSTOP "$(TooOld)" /SD IDOK
  Abort
new:
  !insertmacro RefuseWhileOpen
FunctionEnd

Section
  RMDir /r "$INSTDIR"  ; an older version
  !include "files.nsh"
  SetOutPath "$INSTDIR"
  ; The hashers run in an AppContainer, which may read only what is marked for apps: *S-1-15-2-1 is all of these.
  nsExec::Exec '"$SYSDIR\icacls.exe" "$INSTDIR\mahfooz-hasher.exe" /grant *S-1-15-2-1:(RX)'
  Pop $0
  nsExec::Exec '"$SYSDIR\icacls.exe" "$INSTDIR\mahfooz-hasher-full.exe" /grant *S-1-15-2-1:(RX)'
  Pop $0
  CreateShortcut "$SMPROGRAMS\Mahfooz.lnk" "$INSTDIR\mahfooz.exe"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  WriteRegStr HKCU "${OWN_KEY}" "DisplayName" "Mahfooz"
  WriteRegStr HKCU "${OWN_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${OWN_KEY}" "DisplayIcon" "$INSTDIR\mahfooz.exe"
  WriteRegStr HKCU "${OWN_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${OWN_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${OWN_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegStr HKCU "${OWN_KEY}" "Language" "$LANGUAGE"
  WriteRegDWORD HKCU "${OWN_KEY}" "EstimatedSize" ${SIZE_KB}
  WriteRegDWORD HKCU "${OWN_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${OWN_KEY}" "NoRepair" 1
SectionEnd

Function un.onInit
  !insertmacro OwnFolder
  ReadRegStr $0 HKCU "${OWN_KEY}" "Language"
  StrCmp $0 ${URDU} 0 +2
  StrCpy $LANGUAGE ${URDU}
  !insertmacro RefuseWhileOpen
  IfFileExists "${OWN_DATA}\outbox\*.case" 0 done
  MessageBox MB_YESNO|MB_ICONEXCLAMATION|MB_DEFBUTTON2 "$(Deletes)" /SD IDYES IDYES done
  Abort
done:
FunctionEnd

Section Uninstall
  Delete "$SMPROGRAMS\Mahfooz.lnk"
  RMDir /r "${OWN_DATA}"
  RMDir /r "$INSTDIR"
  RMDir "$LOCALAPPDATA\Programs"  ; only when empty
  DeleteRegKey HKCU "${OWN_KEY}"
  ; What Windows keeps for the hashers' AppContainer (core/host/ConfinementWindows.cpp).
  System::Call 'userenv::DeleteAppContainerProfile(w "Mahfooz.Hasher")'
SectionEnd
