{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <span aria-current="page">System counts</span></nav>
<div class="page-head"><div class="grow">
  <h1>System counts</h1>
  <p>{{#ALL}}{{RUNNING}} systems run, {{LEAVING}} of them have a shutdown date.{{/ALL}}</p>
</div>{{#MAY_CHANGE}}<a class="btn" href="/mgmt/hosts.html">Edit machines</a>{{/MAY_CHANGE}}</div>
<section class="card" aria-label="Machines">
  <div class="table-wrap table-sticky">
    <table class="table table-cards">
      <thead><tr>{{>HEAD}}</tr></thead>{{#GROUP}}
      <tbody>
        <tr><th scope="rowgroup" colspan="9"><h2>{{KIND}}</h2></th></tr>{{#MACHINE}}
        <tr{{#OUT_OF_SERVICE}} data-state="cancelled"{{/OUT_OF_SERVICE}}>
          <th scope="row"><span class="copy">{{NAME}}</span>{{#OUT_OF_SERVICE}} <span class="badge"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#stop"/></svg>Out of service</span>{{/OUT_OF_SERVICE}}</th>
          <td data-label="Place">{{PLACE}}</td>
          <td class="num" data-label="Running">{{RUNNING}}</td>
          <td class="num" data-label="Monitored">{{MONITORED}}</td>
          <td class="num" data-label="Leaving">{{LEAVING}}</td>
          <td class="num" data-label="Capacity">{{#HAS_CAPACITY}}{{CAPACITY}}{{/HAS_CAPACITY}}</td>
          <td class="num" data-label="Room">{{#HAS_CAPACITY}}{{ROOM}}{{/HAS_CAPACITY}}</td>
          <td data-label="In use">{{#HAS_CAPACITY}}<progress class="meter"{{#OVER}} data-tone="warn"{{/OVER}} max="{{CAPACITY_PLAIN}}" value="{{RUNNING_PLAIN}}" aria-label="{{NAME}}: {{RUNNING}} of {{CAPACITY}}"></progress>{{#OVER}}<span class="sub">more than it should have</span>{{/OVER}}{{/HAS_CAPACITY}}</td>
          <td data-label="Control panel">{{#PANEL}}<a href="{{PANEL_URL}}" target="_blank" rel="noopener">Open<span class="vh"> the panel of {{NAME}} (opens in a new tab)</span></a>{{/PANEL}}</td>
        </tr>{{/MACHINE}}{{#SUM}}
        <tr>
          <th scope="row">Sum</th>
          <td></td>
          <td class="num" data-label="Running"><b>{{RUNNING}}</b></td>
          <td class="num" data-label="Monitored"><b>{{MONITORED}}</b></td>
          <td class="num" data-label="Leaving"><b>{{LEAVING}}</b></td>
          <td class="num" data-label="Capacity">{{#HAS_CAPACITY}}<b>{{CAPACITY}}</b>{{/HAS_CAPACITY}}</td>
          <td class="num" data-label="Room">{{#HAS_CAPACITY}}<b>{{ROOM}}</b>{{/HAS_CAPACITY}}</td>
          <td></td>
          <td></td>
        </tr>{{/SUM}}
      </tbody>{{/GROUP}}
    </table>
  </div>
</section>
