{{%AUTOESCAPE context="HTML"}}<section class="card mb" id="systems" aria-labelledby="systems-h">
  <div class="card-head">
    <h2 id="systems-h">Systems <span class="count">{{COUNT}}</span></h2>
    <div class="row">
      <input class="js-only w-s" type="search" data-filter="systems-t" aria-label="Filter systems" placeholder="Filter systems">
      <div class="seg" role="group" aria-label="Show"><a href="/mgmt/customer.html?cid={{CID}}&amp;systems=running#systems"{{#ONLY_RUNNING}} aria-current="true"{{/ONLY_RUNNING}}>Running {{RUNNING_COUNT}}</a><a href="/mgmt/customer.html?cid={{CID}}#systems"{{#ALL_SHOWN}} aria-current="true"{{/ALL_SHOWN}}>All {{COUNT}}</a></div>
      {{#MAY_ADD}}<a class="btn btn-sm" href="/mgmt/system_edit.html?cid={{CID}}" data-dialog-page><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#plus"/></svg>Add system</a>{{/MAY_ADD}}
    </div>
  </div>
  {{>SAID}}
  {{#NONE}}<div class="empty"><p>This customer has no systems yet.</p></div>{{/NONE}}
  {{#TABLE}}<div class="table-wrap table-sticky">
    <table class="table table-cards" id="systems-t">
      <thead><tr><th scope="col">State</th><th scope="col">Host name</th><th scope="col">Sysid</th><th scope="col">Machine</th><th scope="col">System</th><th scope="col">IP addresses</th><th scope="col">Package</th><th scope="col" class="num">Price</th><th scope="col">Dates</th><th scope="col">Actions</th></tr></thead>
      <tbody>{{#SYSTEM}}
        <tr data-state="{{STATE}}">
          <td data-label="State">{{#ENDED}}<span class="badge"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#stop"/></svg>{{WORDS}}</span>{{/ENDED}}{{#PENDING}}<span class="badge" data-tone="warn"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#clock"/></svg>{{WORDS}}</span>{{/PENDING}}{{#MONITORED}} <span class="badge" data-tone="info"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#eye"/></svg>Monitored</span>{{/MONITORED}}{{#ACTIVE}}<span class="badge" data-tone="ok"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg>Active</span>{{/ACTIVE}}</td>
          <th scope="row"><span class="copy">{{HOST}}</span>{{#DIRECTORY}}<span class="sub"><span class="copy mono">{{PATH}}</span></span>{{/DIRECTORY}}</th>
          <td data-label="Sysid"><span class="copy num">{{SYSID}}</span></td>
          <td data-label="Machine">{{MACHINE}}{{#VEID}}<span class="sub">CT <span class="copy num">{{NUMBER}}</span></span>{{/VEID}}{{#CABINET}}<span class="sub">Cabinet {{CABINET_NAME}} {{UNIT}}</span>{{/CABINET}}{{#OUTLET}}<span class="sub">Outlet <span class="copy">{{PORT}}</span></span>{{/OUTLET}}</td>
          <td data-label="System">{{OS}}{{#DISK}}<span class="sub">{{GB}} GB disk</span>{{/DISK}}{{#DISK_CHECK}}<span class="sub"><span class="val" data-check="{{TONE}}">{{WORDS}}</span></span>{{/DISK_CHECK}}{{#HAS_PASSWORD}}<span class="sub">password on file</span>{{/HAS_PASSWORD}}</td>
          <td data-label="IP addresses"><div class="ips mono">{{#IP}}<span class="copy">{{ADDRESS}}</span>{{/IP}}</div>{{#IPS_CHECK}}<span class="sub"><span class="val" data-check="{{TONE}}">{{WORDS}}</span></span>{{/IPS_CHECK}}</td>
          <td data-label="Package">{{#SUB}}<span class="sub">{{#SEVERAL}}{{QUANTITY}} × {{/SEVERAL}}{{PACKAGE}}</span>{{/SUB}}{{#NO_SUBS}}<span class="muted">not billed</span>{{/NO_SUBS}}{{#OWN_VALUE}}<span class="sub"><span class="val" data-check="{{TONE}}">{{WORDS}}</span></span>{{/OWN_VALUE}}</td>
          <td class="num" data-label="Price">{{#PRICE}}<span class="sub">{{AMOUNT}}, {{INTERVAL}}{{#CHECK}} <span class="val" data-check="{{TONE}}">{{WORDS}}</span>{{/CHECK}}</span>{{/PRICE}}</td>
          <td class="nw" data-label="Dates">{{#STARTED}}start <time datetime="{{DATE}}">{{DATE}}</time>{{/STARTED}}{{#CANCEL_ON}}<span class="sub"><b>cancel <time datetime="{{DATE}}">{{DATE}}</time></b></span>{{/CANCEL_ON}}{{#STOPPED_ON}}<span class="sub">stopped <time datetime="{{DATE}}">{{DATE}}</time></span>{{/STOPPED_ON}}{{#NEXT_BILL}}<span class="sub">next bill <time datetime="{{DATE}}">{{DATE}}</time></span>{{/NEXT_BILL}}</td>
          <td data-label="Actions"><div class="acts">{{#MAY_CHANGE}}<a href="/mgmt/system_edit.html?sysid={{SYSID}}" data-dialog-page>Edit<span class="vh"> {{HOST}}</span></a>{{#MAY_CANCEL}}<a href="/mgmt/system_cancel.html?sysid={{SYSID}}" data-dialog-page>Cancel<span class="vh"> {{HOST}}</span></a>{{/MAY_CANCEL}}{{#MAY_KEEP}}<a href="/mgmt/system_keep.html?sysid={{SYSID}}" data-dialog-page>Keep<span class="vh"> {{HOST}}</span></a>{{/MAY_KEEP}}<a href="/mgmt/system_stop.html?sysid={{SYSID}}" data-dialog-page>Stop<span class="vh"> {{HOST}}</span></a><a href="/mgmt/system_move.html?sysid={{SYSID}}">Move<span class="vh"> {{HOST}}</span></a><a href="/mgmt/system_password.html?sysid={{SYSID}}">Password<span class="vh"> of {{HOST}}</span></a>{{/MAY_CHANGE}}{{#MAY_UNSTOP}}<a href="/mgmt/system_unstop.html?sysid={{SYSID}}" data-dialog-page>Take back the stop<span class="vh"> of {{HOST}}</span></a>{{/MAY_UNSTOP}}</div></td>
        </tr>{{/SYSTEM}}
      </tbody>
      <tfoot><tr><th scope="row" colspan="7">All running systems {{#TOTAL_CHECK}}<span class="val" data-check="{{TONE}}">{{WORDS}}</span>{{/TOTAL_CHECK}}</th><td class="num">{{A_MONTH}}<span class="sub">a month</span></td><td colspan="2"></td></tr></tfoot>
    </table>
  </div>{{/TABLE}}
</section>
