{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <a href="{{CUSTOMER}}">{{CID}}</a> <span aria-hidden="true">/</span> <span aria-current="page">{{#EDITED}}Edit system {{SYSID}}{{/EDITED}}{{#ADDED}}Add a system{{/ADDED}}</span></nav>
{{>CONFLICT}}
{{>SAID}}
<div class="page-head mb"><div class="grow"><h1>{{#EDITED}}Edit {{HOST}} ({{SYSID}}){{/EDITED}}{{#ADDED}}Add a system{{/ADDED}}</h1></div></div>
<form class="stack" method="post" action="/mgmt/system_edit.html" novalidate>
  <button class="vh" name="go" value="save" tabindex="-1" aria-hidden="true">Save</button>
  <input type="hidden" name="csrf" value="{{CSRF}}">
  {{#EDITED}}<input type="hidden" name="sysid" value="{{SYSID}}"><input type="hidden" name="version" value="{{F_VERSION}}">{{/EDITED}}
  {{#ADDED}}<input type="hidden" name="cid" value="{{CID}}"><input type="hidden" name="once" value="{{F_ONCE}}">{{>F_ONCE_ERROR}}{{/ADDED}}
  <fieldset class="card form-section">
    <legend>Machine</legend>
    <div class="field{{#F_MACHINE_INVALID}} field-error{{/F_MACHINE_INVALID}}">
      <label for="machine">Host, managed colo or colo</label>
      <span class="hint" id="machine-hint">The other fields follow from it</span>
      {{>F_MACHINE_ERROR}}
      <div class="row"><select class="w-m" id="machine" name="machine" aria-describedby="machine-hint machine-error"{{#F_MACHINE_INVALID}} aria-invalid="true"{{/F_MACHINE_INVALID}}><option value="">Choose</option>{{#MACHINE}}<option value="{{VALUE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{LABEL}} {{PLACE}}</option>{{/MACHINE}}</select>
      <button class="btn btn-sm" name="go" value="machine">Show fields and templates of this machine</button></div>
    </div>
    {{#NO_MACHINE}}<p class="hint">Choose a machine first, then press the button beside it.</p>{{/NO_MACHINE}}
  </fieldset>
  <fieldset class="card form-section">
    <legend>System</legend>
    <div class="field{{#F_HOST_INVALID}} field-error{{/F_HOST_INVALID}}">
      <label for="host">Host name</label>
      {{>F_HOST_ERROR}}
      <input class="w-m" id="host" name="host" value="{{F_HOST}}" autocomplete="off" spellcheck="false" maxlength="253" aria-describedby="host-error"{{#F_HOST_INVALID}} aria-invalid="true"{{/F_HOST_INVALID}}>
    </div>
    {{#VPS}}<div class="field{{#F_DIRECTORY_INVALID}} field-error{{/F_DIRECTORY_INVALID}}">
      <label for="directory">Root directory <span class="opt">(optional)</span></label>
      {{>F_DIRECTORY_ERROR}}
      <input class="w-m mono" id="directory" name="directory" value="{{F_DIRECTORY}}" autocomplete="off" spellcheck="false" maxlength="200" aria-describedby="directory-error"{{#F_DIRECTORY_INVALID}} aria-invalid="true"{{/F_DIRECTORY_INVALID}}>
    </div>
    <div class="field{{#F_DISK_INVALID}} field-error{{/F_DISK_INVALID}}">
      <label for="disk">Disk, GB</label>
      {{#DISK_CHECK}}<span class="val" data-check="{{TONE}}">{{WORDS}}</span>{{/DISK_CHECK}}
      {{>F_DISK_ERROR}}
      <input class="w-xs" id="disk" name="disk" value="{{F_DISK}}" inputmode="numeric" autocomplete="off" aria-describedby="disk-error"{{#F_DISK_INVALID}} aria-invalid="true"{{/F_DISK_INVALID}}>
    </div>
    {{#VEID}}<div class="field{{#F_VEID_INVALID}} field-error{{/F_VEID_INVALID}}">
      <label for="veid">CT id <span class="opt">(optional)</span></label>
      {{>F_VEID_ERROR}}
      <input class="w-xs" id="veid" name="veid" value="{{F_VEID}}" inputmode="numeric" autocomplete="off" aria-describedby="veid-error"{{#F_VEID_INVALID}} aria-invalid="true"{{/F_VEID_INVALID}}>
    </div>{{/VEID}}
    <div class="field{{#F_TEMPLATE_INVALID}} field-error{{/F_TEMPLATE_INVALID}}">
      <label for="template">OS template</label>
      {{>F_TEMPLATE_ERROR}}
      <select class="w-m" id="template" name="template" aria-describedby="template-error"{{#F_TEMPLATE_INVALID}} aria-invalid="true"{{/F_TEMPLATE_INVALID}}><option value="">Not known</option>{{#TEMPLATE}}<option value="{{VALUE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{LABEL}}</option>{{/TEMPLATE}}</select>
    </div>{{/VPS}}
    {{#SERVER}}<div class="field{{#F_OS_INVALID}} field-error{{/F_OS_INVALID}}">
      <label for="os">Operating system <span class="opt">(optional)</span></label>
      {{>F_OS_ERROR}}
      <input class="w-m" id="os" name="os" value="{{F_OS}}" autocomplete="off" maxlength="60" aria-describedby="os-error"{{#F_OS_INVALID}} aria-invalid="true"{{/F_OS_INVALID}}>
    </div>
    <div class="field{{#F_OUTLET_INVALID}} field-error{{/F_OUTLET_INVALID}}">
      <label for="outlet">Outlet <span class="opt">(optional)</span></label>
      <span class="hint" id="outlet-hint">Strip and port, like ats1-11</span>
      {{>F_OUTLET_ERROR}}
      <input class="w-s" id="outlet" name="outlet" value="{{F_OUTLET}}" autocomplete="off" spellcheck="false" maxlength="40" aria-describedby="outlet-hint outlet-error"{{#F_OUTLET_INVALID}} aria-invalid="true"{{/F_OUTLET_INVALID}}>
    </div>
    <div class="field-row">
      <div class="field{{#F_CABINET_INVALID}} field-error{{/F_CABINET_INVALID}}">
        <label for="cabinet">Cabinet <span class="opt">(optional)</span></label>
        {{>F_CABINET_ERROR}}
        <input class="w-s" id="cabinet" name="cabinet" value="{{F_CABINET}}" autocomplete="off" maxlength="40" aria-describedby="cabinet-error"{{#F_CABINET_INVALID}} aria-invalid="true"{{/F_CABINET_INVALID}}>
      </div>
      <div class="field{{#F_UNIT_INVALID}} field-error{{/F_UNIT_INVALID}}">
        <label for="unit">Unit <span class="opt">(optional)</span></label>
        {{>F_UNIT_ERROR}}
        <input class="w-xs" id="unit" name="unit" value="{{F_UNIT}}" autocomplete="off" maxlength="20" aria-describedby="unit-error"{{#F_UNIT_INVALID}} aria-invalid="true"{{/F_UNIT_INVALID}}>
      </div>
    </div>{{/SERVER}}
  </fieldset>
  <fieldset class="card form-section">
    <legend>IP addresses</legend>
    {{#IPS_CHECK}}<p><span class="val" data-check="{{TONE}}">{{WORDS}}</span></p>{{/IPS_CHECK}}
    {{#NO_IPS}}<p class="hint">It has none.</p>{{/NO_IPS}}
    {{#IP}}<label class="check"><input type="checkbox" name="drop-{{ADDRESS}}" value="1"{{#CHOSEN}} checked{{/CHOSEN}}> Take away <span class="mono">{{ADDRESS}}</span></label>
    {{/IP}}
    <div class="field{{#F_IPS_INVALID}} field-error{{/F_IPS_INVALID}}">
      <label for="ips">New addresses <span class="opt">(optional)</span></label>
      <span class="hint" id="ips-hint">With blanks between them</span>
      {{>F_IPS_ERROR}}
      <ul id="ips-wrong">{{#WRONG_IP}}<li>{{WORDS}}</li>{{/WRONG_IP}}</ul>
      <textarea class="mono" id="ips" name="ips" rows="2" spellcheck="false" maxlength="4000" aria-describedby="ips-hint ips-error ips-wrong"{{#F_IPS_INVALID}} aria-invalid="true"{{/F_IPS_INVALID}}>{{F_IPS:pre_escape}}</textarea>
      {{#EDITED}}<a href="/mgmt/ipmap.html?pick={{SYSID}}">Pick free addresses from the IP map</a>{{/EDITED}}{{#ADDED}}<a href="/mgmt/ipmap.html?pick=%2Fmgmt%2Fsystem_edit.html%3Fcid%3D{{CID}}">Pick free addresses from the IP map</a>{{/ADDED}}
    </div>
  </fieldset>
  <fieldset class="card form-section">
    <legend>Dates and monitoring</legend>
    <div class="field-row">
      <div class="field{{#F_START_INVALID}} field-error{{/F_START_INVALID}}">
        <label for="start">Start date <span class="opt">(optional)</span></label>
        {{>F_START_ERROR}}
        <input class="w-s" id="start" name="start" type="date" value="{{F_START}}" aria-describedby="start-error"{{#F_START_INVALID}} aria-invalid="true"{{/F_START_INVALID}}>
      </div>
      {{#RUNS}}<div class="field{{#F_CANCEL_INVALID}} field-error{{/F_CANCEL_INVALID}}">
        <label for="cancel">Shutdown date <span class="opt">(optional)</span></label>
        <span class="hint" id="cancel-hint">Empty: it stays</span>
        {{>F_CANCEL_ERROR}}
        <input class="w-s" id="cancel" name="cancel" type="date" value="{{F_CANCEL}}" aria-describedby="cancel-hint cancel-error"{{#F_CANCEL_INVALID}} aria-invalid="true"{{/F_CANCEL_INVALID}}>
      </div>{{/RUNS}}
      {{#HAS_STOPPED}}<div class="field{{#F_STOP_INVALID}} field-error{{/F_STOP_INVALID}}">
        <label for="stop">Stop date</label>
        {{>F_STOP_ERROR}}
        <input class="w-s" id="stop" name="stop" type="date" value="{{F_STOP}}" aria-describedby="stop-error"{{#F_STOP_INVALID}} aria-invalid="true"{{/F_STOP_INVALID}}>
      </div>{{/HAS_STOPPED}}
    </div>
    {{#RUNS}}<label class="check"><input type="checkbox" name="reminders" value="1"{{#REMINDERS_ON}} checked{{/REMINDERS_ON}}> Mail shutdown reminders to the customer and to us</label>{{/RUNS}}
    <div class="field{{#F_MONITORED_INVALID}} field-error{{/F_MONITORED_INVALID}}">
      {{>F_MONITORED_ERROR}}
      <label class="check"><input type="checkbox" id="monitored" name="monitored" value="1" aria-describedby="monitored-hint monitored-error"{{#IS_MONITORED}} checked{{/IS_MONITORED}}> Monitored</label>
      <span class="hint" id="monitored-hint">{{#WAS_MONITORED}}When you clear this, take the system off the tracking sheet too.{{/WAS_MONITORED}}</span>
      {{#MONITORING_UNWANTED}}<p><span class="val" data-check="warn">A note says not to monitor this customer’s systems</span></p>
      <label class="check"><input type="checkbox" name="monitored-anyway" value="1"{{#ANYWAY}} checked{{/ANYWAY}}> Monitor all the same</label>{{/MONITORING_UNWANTED}}
    </div>
  </fieldset>
  {{#MACHINE_CHOSEN}}<fieldset class="card form-section">
    <legend>Packages</legend>
    <p class="hint">A change counts from the next charge on. Leave an amount empty for the package’s price. When you change package or quantity and leave the amount as it is, the package’s price is taken.</p>
    {{#OWN_VALUE}}<p><span class="val" data-check="{{TONE}}">{{WORDS}}</span></p>{{/OWN_VALUE}}
    {{#BILLED}}<p>Billed every {{INTERVAL}}, {{#NEXT}}next bill date <time datetime="{{NEXT_BILL}}">{{NEXT_BILL}}</time>{{/NEXT}}{{#NEVER}}without a next bill date{{/NEVER}}.</p>{{/BILLED}}
    {{#NOT_BILLED_YET}}<div class="field-row">
      <div class="field{{#F_MONTHS_INVALID}} field-error{{/F_MONTHS_INVALID}}">
        <label for="months">Billed every</label>
        {{>F_MONTHS_ERROR}}
        <select class="w-s" id="months" name="months" aria-describedby="months-error"{{#F_MONTHS_INVALID}} aria-invalid="true"{{/F_MONTHS_INVALID}}>{{#MONTHS_CHOICE}}<option value="{{VALUE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{LABEL}}</option>{{/MONTHS_CHOICE}}</select>
      </div>
      <div class="field{{#F_FIRST_BILL_INVALID}} field-error{{/F_FIRST_BILL_INVALID}}">
        <label for="first-bill">First bill date</label>
        {{>F_FIRST_BILL_ERROR}}
        <input class="w-s" id="first-bill" name="first-bill" type="date" value="{{F_FIRST_BILL}}" aria-describedby="first-bill-error"{{#F_FIRST_BILL_INVALID}} aria-invalid="true"{{/F_FIRST_BILL_INVALID}}>
      </div>
    </div>{{/NOT_BILLED_YET}}
    <div class="field-row">
      <div class="field{{#F_BASE_PACKAGE_INVALID}} field-error{{/F_BASE_PACKAGE_INVALID}}">
        <label for="base-package">Base package</label>
        {{>F_BASE_PACKAGE_ERROR}}
        <select class="w-m" id="base-package" name="base-package" aria-describedby="base-package-error"{{#F_BASE_PACKAGE_INVALID}} aria-invalid="true"{{/F_BASE_PACKAGE_INVALID}}><option value="">None</option>{{#BASE}}<option value="{{VALUE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{LABEL}}: {{DETAIL}}; {{PRICES}}</option>{{/BASE}}</select>
      </div>
      <div class="field{{#F_BASE_AMOUNT_INVALID}} field-error{{/F_BASE_AMOUNT_INVALID}}">
        <label for="base-amount">Own amount <span class="opt">(optional)</span></label>
        {{#BASE_CHECK}}<span class="val" data-check="{{TONE}}">{{WORDS}}</span>{{/BASE_CHECK}}
        {{>F_BASE_AMOUNT_ERROR}}
        <input class="w-xs" id="base-amount" name="base-amount" value="{{F_BASE_AMOUNT}}" inputmode="decimal" autocomplete="off" aria-describedby="base-amount-error"{{#F_BASE_AMOUNT_INVALID}} aria-invalid="true"{{/F_BASE_AMOUNT_INVALID}}>
      </div>
    </div>
    <div class="field-row">
      <div class="field{{#F_DISK_PACKAGE_INVALID}} field-error{{/F_DISK_PACKAGE_INVALID}}">
        <label for="disk-package">Disk package</label>
        {{>F_DISK_PACKAGE_ERROR}}
        <select class="w-m" id="disk-package" name="disk-package" aria-describedby="disk-package-error"{{#F_DISK_PACKAGE_INVALID}} aria-invalid="true"{{/F_DISK_PACKAGE_INVALID}}><option value="">None</option>{{#DISK}}<option value="{{VALUE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{LABEL}}: {{DETAIL}}; {{PRICES}}</option>{{/DISK}}</select>
      </div>
      <div class="field{{#F_DISK_QUANTITY_INVALID}} field-error{{/F_DISK_QUANTITY_INVALID}}">
        <label for="disk-quantity">How many</label>
        {{>F_DISK_QUANTITY_ERROR}}
        <input class="w-xs" id="disk-quantity" name="disk-quantity" value="{{F_DISK_QUANTITY}}" inputmode="numeric" autocomplete="off" aria-describedby="disk-quantity-error"{{#F_DISK_QUANTITY_INVALID}} aria-invalid="true"{{/F_DISK_QUANTITY_INVALID}}>
      </div>
      <div class="field{{#F_DISK_AMOUNT_INVALID}} field-error{{/F_DISK_AMOUNT_INVALID}}">
        <label for="disk-amount">Own amount <span class="opt">(optional)</span></label>
        {{#DISK_AMOUNT_CHECK}}<span class="val" data-check="{{TONE}}">{{WORDS}}</span>{{/DISK_AMOUNT_CHECK}}
        {{>F_DISK_AMOUNT_ERROR}}
        <input class="w-xs" id="disk-amount" name="disk-amount" value="{{F_DISK_AMOUNT}}" inputmode="decimal" autocomplete="off" aria-describedby="disk-amount-error"{{#F_DISK_AMOUNT_INVALID}} aria-invalid="true"{{/F_DISK_AMOUNT_INVALID}}>
      </div>
    </div>
    <div class="field-row">
      <div class="field{{#F_IP_PACKAGE_INVALID}} field-error{{/F_IP_PACKAGE_INVALID}}">
        <label for="ip-package">IP package</label>
        {{>F_IP_PACKAGE_ERROR}}
        <select class="w-m" id="ip-package" name="ip-package" aria-describedby="ip-package-error"{{#F_IP_PACKAGE_INVALID}} aria-invalid="true"{{/F_IP_PACKAGE_INVALID}}><option value="">None</option>{{#IP_PACKAGE}}<option value="{{VALUE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{LABEL}}: {{DETAIL}}; {{PRICES}}</option>{{/IP_PACKAGE}}</select>
      </div>
      <div class="field{{#F_IP_QUANTITY_INVALID}} field-error{{/F_IP_QUANTITY_INVALID}}">
        <label for="ip-quantity">How many</label>
        {{>F_IP_QUANTITY_ERROR}}
        <input class="w-xs" id="ip-quantity" name="ip-quantity" value="{{F_IP_QUANTITY}}" inputmode="numeric" autocomplete="off" aria-describedby="ip-quantity-error"{{#F_IP_QUANTITY_INVALID}} aria-invalid="true"{{/F_IP_QUANTITY_INVALID}}>
      </div>
      <div class="field{{#F_IP_AMOUNT_INVALID}} field-error{{/F_IP_AMOUNT_INVALID}}">
        <label for="ip-amount">Own amount <span class="opt">(optional)</span></label>
        {{#IP_AMOUNT_CHECK}}<span class="val" data-check="{{TONE}}">{{WORDS}}</span>{{/IP_AMOUNT_CHECK}}
        {{>F_IP_AMOUNT_ERROR}}
        <input class="w-xs" id="ip-amount" name="ip-amount" value="{{F_IP_AMOUNT}}" inputmode="decimal" autocomplete="off" aria-describedby="ip-amount-error"{{#F_IP_AMOUNT_INVALID}} aria-invalid="true"{{/F_IP_AMOUNT_INVALID}}>
      </div>
    </div>
    <div class="field-row">
      <div class="field{{#F_BANDWIDTH_PACKAGE_INVALID}} field-error{{/F_BANDWIDTH_PACKAGE_INVALID}}">
        <label for="bandwidth-package">Bandwidth package</label>
        {{>F_BANDWIDTH_PACKAGE_ERROR}}
        <select class="w-m" id="bandwidth-package" name="bandwidth-package" aria-describedby="bandwidth-package-error"{{#F_BANDWIDTH_PACKAGE_INVALID}} aria-invalid="true"{{/F_BANDWIDTH_PACKAGE_INVALID}}><option value="">None</option>{{#BANDWIDTH}}<option value="{{VALUE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{LABEL}}: {{DETAIL}}; {{PRICES}}</option>{{/BANDWIDTH}}</select>
      </div>
      <div class="field{{#F_BANDWIDTH_QUANTITY_INVALID}} field-error{{/F_BANDWIDTH_QUANTITY_INVALID}}">
        <label for="bandwidth-quantity">How many</label>
        {{>F_BANDWIDTH_QUANTITY_ERROR}}
        <input class="w-xs" id="bandwidth-quantity" name="bandwidth-quantity" value="{{F_BANDWIDTH_QUANTITY}}" inputmode="numeric" autocomplete="off" aria-describedby="bandwidth-quantity-error"{{#F_BANDWIDTH_QUANTITY_INVALID}} aria-invalid="true"{{/F_BANDWIDTH_QUANTITY_INVALID}}>
      </div>
      <div class="field{{#F_BANDWIDTH_AMOUNT_INVALID}} field-error{{/F_BANDWIDTH_AMOUNT_INVALID}}">
        <label for="bandwidth-amount">Own amount <span class="opt">(optional)</span></label>
        {{#BANDWIDTH_AMOUNT_CHECK}}<span class="val" data-check="{{TONE}}">{{WORDS}}</span>{{/BANDWIDTH_AMOUNT_CHECK}}
        {{>F_BANDWIDTH_AMOUNT_ERROR}}
        <input class="w-xs" id="bandwidth-amount" name="bandwidth-amount" value="{{F_BANDWIDTH_AMOUNT}}" inputmode="decimal" autocomplete="off" aria-describedby="bandwidth-amount-error"{{#F_BANDWIDTH_AMOUNT_INVALID}} aria-invalid="true"{{/F_BANDWIDTH_AMOUNT_INVALID}}>
      </div>
    </div>
    <div class="field-row">
      <div class="field{{#F_BACKUP_PACKAGE_INVALID}} field-error{{/F_BACKUP_PACKAGE_INVALID}}">
        <label for="backup-package">Backup package</label>
        {{>F_BACKUP_PACKAGE_ERROR}}
        <select class="w-m" id="backup-package" name="backup-package" aria-describedby="backup-package-error"{{#F_BACKUP_PACKAGE_INVALID}} aria-invalid="true"{{/F_BACKUP_PACKAGE_INVALID}}><option value="">None</option>{{#BACKUP}}<option value="{{VALUE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{LABEL}}: {{DETAIL}}; {{PRICES}}</option>{{/BACKUP}}</select>
      </div>
      <div class="field{{#F_BACKUP_QUANTITY_INVALID}} field-error{{/F_BACKUP_QUANTITY_INVALID}}">
        <label for="backup-quantity">How many</label>
        {{>F_BACKUP_QUANTITY_ERROR}}
        <input class="w-xs" id="backup-quantity" name="backup-quantity" value="{{F_BACKUP_QUANTITY}}" inputmode="numeric" autocomplete="off" aria-describedby="backup-quantity-error"{{#F_BACKUP_QUANTITY_INVALID}} aria-invalid="true"{{/F_BACKUP_QUANTITY_INVALID}}>
      </div>
      <div class="field{{#F_BACKUP_AMOUNT_INVALID}} field-error{{/F_BACKUP_AMOUNT_INVALID}}">
        <label for="backup-amount">Own amount <span class="opt">(optional)</span></label>
        {{#BACKUP_AMOUNT_CHECK}}<span class="val" data-check="{{TONE}}">{{WORDS}}</span>{{/BACKUP_AMOUNT_CHECK}}
        {{>F_BACKUP_AMOUNT_ERROR}}
        <input class="w-xs" id="backup-amount" name="backup-amount" value="{{F_BACKUP_AMOUNT}}" inputmode="decimal" autocomplete="off" aria-describedby="backup-amount-error"{{#F_BACKUP_AMOUNT_INVALID}} aria-invalid="true"{{/F_BACKUP_AMOUNT_INVALID}}>
      </div>
    </div>
  </fieldset>{{/MACHINE_CHOSEN}}
  <div class="row"><button class="btn btn-primary" name="go" value="save" data-busy="Saving">{{#EDITED}}Save system{{/EDITED}}{{#ADDED}}Add system{{/ADDED}}</button><a class="btn" href="{{CUSTOMER}}">Change nothing</a></div>
</form>
